// @generated automatically by diesel_iris.

pub mod fhir {
    diesel::table! {
        FHIR.account (id) {
            id -> BigInt,
            #[sql_name = "BillingStatus"]
            #[max_length = 100]
            billing_status -> Nullable<Varchar>,
            #[sql_name = "CalculatedAt"]
            calculated_at -> Nullable<Timestamp>,
            #[max_length = 100]
            currency -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            owner -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ActivityDefinition"]
        FHIR.activity_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "AsNeededBoolean"]
            as_needed_boolean -> Nullable<Bool>,
            #[sql_name = "AsNeededCodeableConcept"]
            #[max_length = 100]
            as_needed_codeable_concept -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            experimental -> Nullable<Bool>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[sql_name = "ProductCodeableConcept"]
            #[max_length = 100]
            product_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ProductReference"]
            #[max_length = 100]
            product_reference -> Nullable<Varchar>,
            #[max_length = 512]
            profile -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCanonical"]
            #[max_length = 512]
            subject_canonical -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            transform -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ActorDefinition"]
        FHIR.actor_definition (id) {
            id -> BigInt,
            #[max_length = 512]
            capabilities -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AdministrableProductDefinition"]
        FHIR.administrable_product_definition (id) {
            id -> BigInt,
            #[sql_name = "AdministrableDoseForm"]
            #[max_length = 100]
            administrable_dose_form -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            device -> Nullable<BigInt>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "UnitOfPresentation"]
            #[max_length = 100]
            unit_of_presentation -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AdverseEvent"]
        FHIR.adverse_event (id) {
            id -> BigInt,
            #[max_length = 64]
            actuality -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            detected -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "ExpectedInResearchStudy"]
            expected_in_research_study -> Nullable<Bool>,
            location -> Nullable<BigInt>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "RecordedDate"]
            recorded_date -> Nullable<Timestamp>,
            #[max_length = 100]
            recorder -> Nullable<Varchar>,
            #[max_length = 100]
            seriousness -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "AllergyIntolerance"]
        FHIR.allergy_intolerance (id) {
            id -> BigInt,
            #[sql_name = "ClinicalStatus"]
            #[max_length = 100]
            clinical_status -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 64]
            criticality -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "LastOccurrence"]
            last_occurrence -> Nullable<Timestamp>,
            #[sql_name = "OnsetDateTime"]
            onset_date_time -> Nullable<Timestamp>,
            #[sql_name = "OnsetString"]
            #[max_length = 255]
            onset_string -> Nullable<Varchar>,
            patient -> BigInt,
            #[sql_name = "RecordedDate"]
            recorded_date -> Nullable<Timestamp>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[sql_name = "VerificationStatus"]
            #[max_length = 100]
            verification_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.appointment (id) {
            id -> BigInt,
            #[sql_name = "AppointmentType"]
            #[max_length = 100]
            appointment_type -> Nullable<Varchar>,
            #[sql_name = "CancellationDate"]
            cancellation_date -> Nullable<Timestamp>,
            #[sql_name = "CancellationReason"]
            #[max_length = 100]
            cancellation_reason -> Nullable<Varchar>,
            created -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            end -> Nullable<Timestamp>,
            #[sql_name = "MinutesDuration"]
            minutes_duration -> Nullable<Integer>,
            #[sql_name = "OccurrenceChanged"]
            occurrence_changed -> Nullable<Bool>,
            #[sql_name = "OriginatingAppointment"]
            #[max_length = 100]
            originating_appointment -> Nullable<Varchar>,
            #[sql_name = "PreviousAppointment"]
            #[max_length = 100]
            previous_appointment -> Nullable<Varchar>,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[sql_name = "RecurrenceId"]
            recurrence_id -> Nullable<Integer>,
            start -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AppointmentResponse"]
        FHIR.appointment_response (id) {
            id -> BigInt,
            #[max_length = 100]
            actor -> Nullable<Varchar>,
            appointment -> BigInt,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            end -> Nullable<Timestamp>,
            #[sql_name = "OccurrenceDate"]
            occurrence_date -> Nullable<Date>,
            #[sql_name = "ParticipantStatus"]
            #[max_length = 64]
            participant_status -> Nullable<Varchar>,
            #[sql_name = "ProposedNewTime"]
            proposed_new_time -> Nullable<Bool>,
            #[sql_name = "RecurrenceId"]
            recurrence_id -> Nullable<Integer>,
            recurring -> Nullable<Bool>,
            start -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        #[sql_name = "ArtifactAssessment"]
        FHIR.artifact_assessment (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "ArtifactCanonical"]
            #[max_length = 512]
            artifact_canonical -> Nullable<Varchar>,
            #[sql_name = "ArtifactReference"]
            #[max_length = 100]
            artifact_reference -> Nullable<Varchar>,
            #[sql_name = "ArtifactURI"]
            #[max_length = 512]
            artifact_uri -> Nullable<Varchar>,
            #[sql_name = "CiteAsMarkdown"]
            #[max_length = 255]
            cite_as_markdown -> Nullable<Varchar>,
            #[sql_name = "CiteAsReference"]
            #[max_length = 100]
            cite_as_reference -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 64]
            disposition -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "WorkflowStatus"]
            #[max_length = 64]
            workflow_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AuditEvent"]
        FHIR.audit_event (id) {
            id -> BigInt,
            #[max_length = 64]
            action -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Varchar,
            encounter -> Nullable<BigInt>,
            #[sql_name = "OccurredDateTime"]
            occurred_date_time -> Nullable<Timestamp>,
            patient -> Nullable<BigInt>,
            recorded -> Nullable<Timestamp>,
            #[max_length = 64]
            severity -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.basic (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Varchar,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "BiologicallyDerivedProduct"]
        FHIR.biologically_derived_product (id) {
            id -> BigInt,
            #[max_length = 255]
            division -> Nullable<Varchar>,
            #[sql_name = "ExpirationDate"]
            expiration_date -> Nullable<Timestamp>,
            #[sql_name = "ProductCode"]
            #[max_length = 100]
            product_code -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "BiologicallyDerivedProductDispense"]
        FHIR.biologically_derived_product_dispense (id) {
            id -> BigInt,
            #[max_length = 100]
            destination -> Nullable<Varchar>,
            location -> Nullable<BigInt>,
            #[sql_name = "MatchStatus"]
            #[max_length = 100]
            match_status -> Nullable<Varchar>,
            #[sql_name = "OriginRelationshipType"]
            #[max_length = 100]
            origin_relationship_type -> Nullable<Varchar>,
            patient -> BigInt,
            #[sql_name = "PreparedDate"]
            prepared_date -> Nullable<Timestamp>,
            #[max_length = 100]
            product -> Varchar,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "UsageInstruction"]
            #[max_length = 255]
            usage_instruction -> Nullable<Varchar>,
            #[sql_name = "WhenHandedOver"]
            when_handed_over -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        #[sql_name = "BodyStructure"]
        FHIR.body_structure (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            morphology -> Nullable<Varchar>,
            patient -> BigInt,
        }
    }

    diesel::table! {
        #[sql_name = "CanonicalResource"]
        FHIR.canonical_resource (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CapabilityStatement"]
        FHIR.capability_statement (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "FhirVersion"]
            #[max_length = 64]
            fhir_version -> Nullable<Varchar>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CarePlan"]
        FHIR.care_plan (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            custodian -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CareTeam"]
        FHIR.care_team (id) {
            id -> BigInt,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ChargeItem"]
        FHIR.charge_item (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Varchar,
            #[sql_name = "CostCenter"]
            #[max_length = 100]
            cost_center -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "EnteredDate"]
            entered_date -> Nullable<Timestamp>,
            #[max_length = 100]
            enterer -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "OverrideReason"]
            #[max_length = 100]
            override_reason -> Nullable<Varchar>,
            #[sql_name = "PerformingOrganization"]
            #[max_length = 100]
            performing_organization -> Nullable<Varchar>,
            #[sql_name = "RequestingOrganization"]
            #[max_length = 100]
            requesting_organization -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "ChargeItemDefinition"]
        FHIR.charge_item_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.citation (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.claim (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[sql_name = "DiagnosisRelatedGroup"]
            #[max_length = 100]
            diagnosis_related_group -> Nullable<Varchar>,
            #[max_length = 100]
            enterer -> Nullable<Varchar>,
            #[max_length = 100]
            facility -> Nullable<Varchar>,
            #[sql_name = "FundsReserve"]
            #[max_length = 100]
            funds_reserve -> Nullable<Varchar>,
            #[max_length = 100]
            insurer -> Nullable<Varchar>,
            #[sql_name = "OriginalPrescription"]
            #[max_length = 100]
            original_prescription -> Nullable<Varchar>,
            patient -> BigInt,
            #[max_length = 100]
            prescription -> Nullable<Varchar>,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            provider -> Nullable<Varchar>,
            #[max_length = 100]
            referral -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubType"]
            #[max_length = 100]
            sub_type -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "Use"]
            #[max_length = 64]
            use_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ClaimResponse"]
        FHIR.claim_response (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            decision -> Nullable<Varchar>,
            #[sql_name = "DiagnosisRelatedGroup"]
            #[max_length = 100]
            diagnosis_related_group -> Nullable<Varchar>,
            #[max_length = 255]
            disposition -> Nullable<Varchar>,
            #[sql_name = "FormCode"]
            #[max_length = 100]
            form_code -> Nullable<Varchar>,
            #[sql_name = "FundsReserve"]
            #[max_length = 100]
            funds_reserve -> Nullable<Varchar>,
            #[max_length = 100]
            insurer -> Nullable<Varchar>,
            #[max_length = 64]
            outcome -> Nullable<Varchar>,
            patient -> BigInt,
            #[sql_name = "PayeeType"]
            #[max_length = 100]
            payee_type -> Nullable<Varchar>,
            #[sql_name = "PreAuthRef"]
            #[max_length = 255]
            pre_auth_ref -> Nullable<Varchar>,
            #[max_length = 100]
            request -> Nullable<Varchar>,
            #[max_length = 100]
            requestor -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubType"]
            #[max_length = 100]
            sub_type -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "Use"]
            #[max_length = 64]
            use_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ClinicalImpression"]
        FHIR.clinical_impression (id) {
            id -> BigInt,
            #[sql_name = "ChangePattern"]
            #[max_length = 100]
            change_pattern -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "EffectiveDateTime"]
            effective_date_time -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[max_length = 100]
            performer -> Nullable<Varchar>,
            #[max_length = 100]
            previous -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
            #[max_length = 255]
            summary -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ClinicalUseDefinition"]
        FHIR.clinical_use_definition (id) {
            id -> BigInt,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CodeSystem"]
        FHIR.code_system (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "CaseSensitive"]
            case_sensitive -> Nullable<Bool>,
            compositional -> Nullable<Bool>,
            #[max_length = 64]
            content -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            count -> Nullable<Integer>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "HierarchyMeaning"]
            #[max_length = 64]
            hierarchy_meaning -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 512]
            supplements -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[sql_name = "ValueSet"]
            #[max_length = 512]
            value_set -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
            #[sql_name = "VersionNeeded"]
            version_needed -> Nullable<Bool>,
        }
    }

    diesel::table! {
        FHIR.communication (id) {
            id -> BigInt,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            received -> Nullable<Timestamp>,
            #[max_length = 100]
            sender -> Nullable<Varchar>,
            sent -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[max_length = 100]
            topic -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CommunicationRequest"]
        FHIR.communication_request (id) {
            id -> BigInt,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CompartmentDefinition"]
        FHIR.compartment_definition (id) {
            id -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            search -> Nullable<Bool>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.composition (id) {
            id -> BigInt,
            #[max_length = 100]
            custodian -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ConceptMap"]
        FHIR.concept_map (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[sql_name = "SourceScopeCanonical"]
            #[max_length = 512]
            source_scope_canonical -> Nullable<Varchar>,
            #[sql_name = "SourceScopeURI"]
            #[max_length = 512]
            source_scope_uri -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "TargetScopeCanonical"]
            #[max_length = 512]
            target_scope_canonical -> Nullable<Varchar>,
            #[sql_name = "TargetScopeURI"]
            #[max_length = 512]
            target_scope_uri -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.condition (id) {
            id -> BigInt,
            #[sql_name = "AbatementDateTime"]
            abatement_date_time -> Nullable<Timestamp>,
            #[sql_name = "AbatementString"]
            #[max_length = 255]
            abatement_string -> Nullable<Varchar>,
            #[sql_name = "ClinicalStatus"]
            #[max_length = 100]
            clinical_status -> Varchar,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "OnsetDateTime"]
            onset_date_time -> Nullable<Timestamp>,
            #[sql_name = "OnsetString"]
            #[max_length = 255]
            onset_string -> Nullable<Varchar>,
            #[sql_name = "RecordedDate"]
            recorded_date -> Nullable<Timestamp>,
            #[max_length = 100]
            severity -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
            #[sql_name = "VerificationStatus"]
            #[max_length = 100]
            verification_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ConditionDefinition"]
        FHIR.condition_definition (id) {
            id -> BigInt,
            #[sql_name = "BodySite"]
            #[max_length = 100]
            body_site -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Varchar,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "HasBodySite"]
            has_body_site -> Nullable<Bool>,
            #[sql_name = "HasSeverity"]
            has_severity -> Nullable<Bool>,
            #[sql_name = "HasStage"]
            has_stage -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 100]
            severity -> Nullable<Varchar>,
            #[max_length = 100]
            stage -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.consent (id) {
            id -> BigInt,
            date -> Nullable<Date>,
            #[max_length = 64]
            decision -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.contract (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[sql_name = "ContentDerivative"]
            #[max_length = 100]
            content_derivative -> Nullable<Varchar>,
            #[sql_name = "ExpirationType"]
            #[max_length = 100]
            expiration_type -> Nullable<Varchar>,
            #[sql_name = "InstantiatesCanonical"]
            #[max_length = 100]
            instantiates_canonical -> Nullable<Varchar>,
            #[sql_name = "InstantiatesURI"]
            #[max_length = 512]
            instantiates_uri -> Nullable<Varchar>,
            issued -> Nullable<Timestamp>,
            #[sql_name = "LegalState"]
            #[max_length = 100]
            legal_state -> Nullable<Varchar>,
            #[sql_name = "LegallyBindingReference"]
            #[max_length = 100]
            legally_binding_reference -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            scope -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "TopicCodeableConcept"]
            #[max_length = 100]
            topic_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "TopicReference"]
            #[max_length = 100]
            topic_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.coverage (id) {
            id -> BigInt,
            #[max_length = 100]
            beneficiary -> Varchar,
            #[max_length = 255]
            dependent -> Nullable<Varchar>,
            #[sql_name = "InsurancePlan"]
            insurance_plan -> Nullable<BigInt>,
            #[max_length = 100]
            insurer -> Nullable<Varchar>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[max_length = 255]
            network -> Nullable<Varchar>,
            order -> Nullable<Integer>,
            #[sql_name = "PolicyHolder"]
            #[max_length = 100]
            policy_holder -> Nullable<Varchar>,
            #[max_length = 100]
            relationship -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            subrogation -> Nullable<Bool>,
            #[max_length = 100]
            subscriber -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CoverageEligibilityRequest"]
        FHIR.coverage_eligibility_request (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            enterer -> Nullable<Varchar>,
            #[max_length = 100]
            facility -> Nullable<Varchar>,
            #[max_length = 100]
            insurer -> Varchar,
            patient -> BigInt,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            provider -> Nullable<Varchar>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CoverageEligibilityResponse"]
        FHIR.coverage_eligibility_response (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 255]
            disposition -> Nullable<Varchar>,
            #[max_length = 100]
            form -> Nullable<Varchar>,
            #[max_length = 100]
            insurer -> Varchar,
            #[max_length = 64]
            outcome -> Nullable<Varchar>,
            patient -> BigInt,
            #[sql_name = "PreAuthRef"]
            #[max_length = 255]
            pre_auth_ref -> Nullable<Varchar>,
            #[max_length = 100]
            request -> Varchar,
            #[max_length = 100]
            requestor -> Nullable<Varchar>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DetectedIssue"]
        FHIR.detected_issue (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            detail -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "IdentifiedDateTime"]
            identified_date_time -> Nullable<Timestamp>,
            #[max_length = 512]
            reference -> Nullable<Varchar>,
            #[max_length = 64]
            severity -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.device (id) {
            id -> BigInt,
            #[sql_name = "AvailabilityStatus"]
            #[max_length = 100]
            availability_status -> Nullable<Varchar>,
            #[sql_name = "DisplayName"]
            #[max_length = 255]
            display_name -> Nullable<Varchar>,
            #[sql_name = "ExpirationDate"]
            expiration_date -> Nullable<Timestamp>,
            location -> Nullable<BigInt>,
            #[sql_name = "LotNumber"]
            #[max_length = 255]
            lot_number -> Nullable<Varchar>,
            #[sql_name = "ManufactureDate"]
            manufacture_date -> Nullable<Timestamp>,
            #[max_length = 255]
            manufacturer -> Nullable<Varchar>,
            #[max_length = 100]
            mode -> Nullable<Varchar>,
            #[sql_name = "ModelNumber"]
            #[max_length = 255]
            model_number -> Nullable<Varchar>,
            #[max_length = 100]
            owner -> Nullable<Varchar>,
            #[max_length = 100]
            parent -> Nullable<Varchar>,
            #[sql_name = "PartNumber"]
            #[max_length = 255]
            part_number -> Nullable<Varchar>,
            #[sql_name = "SerialNumber"]
            #[max_length = 255]
            serial_number -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceAssociation"]
        FHIR.device_association (id) {
            id -> BigInt,
            #[sql_name = "BodyStructure"]
            body_structure -> Nullable<BigInt>,
            device -> BigInt,
            #[max_length = 100]
            status -> Varchar,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceDefinition"]
        FHIR.device_definition (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            manufacturer -> Nullable<Varchar>,
            #[sql_name = "ModelNumber"]
            #[max_length = 255]
            model_number -> Nullable<Varchar>,
            #[max_length = 100]
            owner -> Nullable<Varchar>,
            #[sql_name = "PartNumber"]
            #[max_length = 255]
            part_number -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceDispense"]
        FHIR.device_dispense (id) {
            id -> BigInt,
            #[max_length = 100]
            destination -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            location -> Nullable<BigInt>,
            #[sql_name = "PreparedDate"]
            prepared_date -> Nullable<Timestamp>,
            #[max_length = 100]
            receiver -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[sql_name = "UsageInstruction"]
            #[max_length = 255]
            usage_instruction -> Nullable<Varchar>,
            #[sql_name = "WhenHandedOver"]
            when_handed_over -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceMetric"]
        FHIR.device_metric (id) {
            id -> BigInt,
            #[max_length = 64]
            category -> Nullable<Varchar>,
            #[max_length = 64]
            color -> Nullable<Varchar>,
            device -> BigInt,
            #[sql_name = "OperationalStatus"]
            #[max_length = 64]
            operational_status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[max_length = 100]
            unit -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceRequest"]
        FHIR.device_request (id) {
            id -> BigInt,
            #[sql_name = "AsNeeded"]
            as_needed -> Nullable<Bool>,
            #[sql_name = "AsNeededFor"]
            #[max_length = 100]
            as_needed_for -> Nullable<Varchar>,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            quantity -> Nullable<Integer>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "DeviceUsage"]
        FHIR.device_usage (id) {
            id -> BigInt,
            #[max_length = 100]
            context -> Nullable<Varchar>,
            #[sql_name = "DateAsserted"]
            date_asserted -> Nullable<Timestamp>,
            #[sql_name = "InformationSource"]
            #[max_length = 100]
            information_source -> Nullable<Varchar>,
            patient -> BigInt,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "TimingDateTime"]
            timing_date_time -> Nullable<Timestamp>,
            #[sql_name = "UsageStatus"]
            #[max_length = 100]
            usage_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DiagnosticReport"]
        FHIR.diagnostic_report (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Varchar,
            composition -> Nullable<BigInt>,
            #[max_length = 255]
            conclusion -> Nullable<Varchar>,
            #[sql_name = "EffectiveDateTime"]
            effective_date_time -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            issued -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DocumentReference"]
        FHIR.document_reference (id) {
            id -> BigInt,
            #[max_length = 100]
            custodian -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "DocStatus"]
            #[max_length = 64]
            doc_status -> Nullable<Varchar>,
            #[sql_name = "FacilityType"]
            #[max_length = 100]
            facility_type -> Nullable<Varchar>,
            #[sql_name = "PracticeSetting"]
            #[max_length = 100]
            practice_setting -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.encounter (id) {
            id -> BigInt,
            #[sql_name = "PartOf"]
            #[max_length = 100]
            part_of -> Nullable<Varchar>,
            #[sql_name = "PlannedEndDate"]
            planned_end_date -> Nullable<Timestamp>,
            #[sql_name = "PlannedStartDate"]
            planned_start_date -> Nullable<Timestamp>,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[sql_name = "ServiceProvider"]
            #[max_length = 100]
            service_provider -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "SubjectStatus"]
            #[max_length = 100]
            subject_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EncounterHistory"]
        FHIR.encounter_history (id) {
            id -> BigInt,
            #[max_length = 100]
            class -> Varchar,
            encounter -> Nullable<BigInt>,
            #[sql_name = "PlannedEndDate"]
            planned_end_date -> Nullable<Timestamp>,
            #[sql_name = "PlannedStartDate"]
            planned_start_date -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "SubjectStatus"]
            #[max_length = 100]
            subject_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.endpoint (id) {
            id -> BigInt,
            #[max_length = 512]
            address -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "ManagingOrganization"]
            #[max_length = 100]
            managing_organization -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EnrollmentRequest"]
        FHIR.enrollment_request (id) {
            id -> BigInt,
            #[max_length = 100]
            candidate -> Nullable<Varchar>,
            coverage -> Nullable<BigInt>,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            insurer -> Nullable<Varchar>,
            #[max_length = 100]
            provider -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EnrollmentResponse"]
        FHIR.enrollment_response (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 255]
            disposition -> Nullable<Varchar>,
            organization -> Nullable<BigInt>,
            #[max_length = 64]
            outcome -> Nullable<Varchar>,
            #[max_length = 100]
            request -> Nullable<Varchar>,
            #[sql_name = "RequestProvider"]
            #[max_length = 100]
            request_provider -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EpisodeOfCare"]
        FHIR.episode_of_care (id) {
            id -> BigInt,
            #[sql_name = "CareManager"]
            #[max_length = 100]
            care_manager -> Nullable<Varchar>,
            #[sql_name = "ManagingOrganization"]
            #[max_length = 100]
            managing_organization -> Nullable<Varchar>,
            patient -> BigInt,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EventDefinition"]
        FHIR.event_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.evidence (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            assertion -> Nullable<Varchar>,
            #[sql_name = "CiteAsMarkdown"]
            #[max_length = 255]
            cite_as_markdown -> Nullable<Varchar>,
            #[sql_name = "CiteAsReference"]
            #[max_length = 100]
            cite_as_reference -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SynthesisType"]
            #[max_length = 100]
            synthesis_type -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EvidenceReport"]
        FHIR.evidence_report (id) {
            id -> BigInt,
            #[sql_name = "CiteAsMarkdown"]
            #[max_length = 255]
            cite_as_markdown -> Nullable<Varchar>,
            #[sql_name = "CiteAsReference"]
            #[max_length = 100]
            cite_as_reference -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "EvidenceVariable"]
        FHIR.evidence_variable (id) {
            id -> BigInt,
            actual -> Nullable<Bool>,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 64]
            handling -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[sql_name = "ShortTitle"]
            #[max_length = 255]
            short_title -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ExampleScenario"]
        FHIR.example_scenario (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ExplanationOfBenefit"]
        FHIR.explanation_of_benefit (id) {
            id -> BigInt,
            claim -> Nullable<BigInt>,
            #[sql_name = "ClaimResponse"]
            claim_response -> Nullable<BigInt>,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            decision -> Nullable<Varchar>,
            #[sql_name = "DiagnosisRelatedGroup"]
            #[max_length = 100]
            diagnosis_related_group -> Nullable<Varchar>,
            #[max_length = 255]
            disposition -> Nullable<Varchar>,
            #[max_length = 100]
            enterer -> Nullable<Varchar>,
            #[max_length = 100]
            facility -> Nullable<Varchar>,
            #[sql_name = "FormCode"]
            #[max_length = 100]
            form_code -> Nullable<Varchar>,
            #[sql_name = "FundsReserve"]
            #[max_length = 100]
            funds_reserve -> Nullable<Varchar>,
            #[sql_name = "FundsReserveRequested"]
            #[max_length = 100]
            funds_reserve_requested -> Nullable<Varchar>,
            #[max_length = 100]
            insurer -> Nullable<Varchar>,
            #[sql_name = "OriginalPrescription"]
            #[max_length = 100]
            original_prescription -> Nullable<Varchar>,
            #[max_length = 64]
            outcome -> Nullable<Varchar>,
            patient -> BigInt,
            precedence -> Nullable<Integer>,
            #[max_length = 100]
            prescription -> Nullable<Varchar>,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            provider -> Nullable<Varchar>,
            #[max_length = 100]
            referral -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubType"]
            #[max_length = 100]
            sub_type -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "Use"]
            #[max_length = 64]
            use_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "FamilyMemberHistory"]
        FHIR.family_member_history (id) {
            id -> BigInt,
            #[sql_name = "AgeString"]
            #[max_length = 255]
            age_string -> Nullable<Varchar>,
            #[sql_name = "BornDate"]
            born_date -> Nullable<Date>,
            #[sql_name = "BornString"]
            #[max_length = 255]
            born_string -> Nullable<Varchar>,
            #[sql_name = "DataAbsentReason"]
            #[max_length = 100]
            data_absent_reason -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[sql_name = "DeceasedBoolean"]
            deceased_boolean -> Nullable<Bool>,
            #[sql_name = "DeceasedDate"]
            deceased_date -> Nullable<Date>,
            #[sql_name = "DeceasedString"]
            #[max_length = 255]
            deceased_string -> Nullable<Varchar>,
            #[sql_name = "EstimatedAge"]
            estimated_age -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            patient -> BigInt,
            #[max_length = 100]
            relationship -> Varchar,
            #[max_length = 100]
            sex -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.flag (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Varchar,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "FormularyItem"]
        FHIR.formulary_item (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GenomicStudy"]
        FHIR.genomic_study (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "InstantiatesCanonical"]
            #[max_length = 512]
            instantiates_canonical -> Nullable<Varchar>,
            #[sql_name = "InstantiatesURI"]
            #[max_length = 512]
            instantiates_uri -> Nullable<Varchar>,
            #[max_length = 100]
            referrer -> Nullable<Varchar>,
            #[sql_name = "StartDate"]
            start_date -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        FHIR.goal (id) {
            id -> BigInt,
            #[sql_name = "AchievementStatus"]
            #[max_length = 100]
            achievement_status -> Nullable<Varchar>,
            continuous -> Nullable<Bool>,
            #[max_length = 100]
            description -> Varchar,
            #[sql_name = "LifecycleStatus"]
            #[max_length = 64]
            lifecycle_status -> Nullable<Varchar>,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            source -> Nullable<Varchar>,
            #[sql_name = "StartCodeableConcept"]
            #[max_length = 100]
            start_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "StartDate"]
            start_date -> Nullable<Date>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Date>,
            #[sql_name = "StatusReason"]
            #[max_length = 255]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "GraphDefinition"]
        FHIR.graph_definition (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            start -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.group (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "ManagingEntity"]
            #[max_length = 100]
            managing_entity -> Nullable<Varchar>,
            #[max_length = 64]
            membership -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            quantity -> Nullable<Integer>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GuidanceResponse"]
        FHIR.guidance_response (id) {
            id -> BigInt,
            encounter -> Nullable<BigInt>,
            #[sql_name = "EvaluationMessage"]
            #[max_length = 100]
            evaluation_message -> Nullable<Varchar>,
            #[sql_name = "ModuleCanonical"]
            #[max_length = 512]
            module_canonical -> Nullable<Varchar>,
            #[sql_name = "ModuleCodeableConcept"]
            #[max_length = 100]
            module_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ModuleURI"]
            #[max_length = 512]
            module_uri -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "OutputParameters"]
            #[max_length = 100]
            output_parameters -> Nullable<Varchar>,
            #[max_length = 100]
            performer -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "HealthcareService"]
        FHIR.healthcare_service (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[sql_name = "AppointmentRequired"]
            appointment_required -> Nullable<Bool>,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            #[sql_name = "ExtraDetails"]
            #[max_length = 255]
            extra_details -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "ProvidedBy"]
            #[max_length = 100]
            provided_by -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ImagingSelection"]
        FHIR.imaging_selection (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Varchar,
            #[sql_name = "FrameOfReferenceUid"]
            #[max_length = 64]
            frame_of_reference_uid -> Nullable<Varchar>,
            issued -> Nullable<Timestamp>,
            #[sql_name = "SeriesNumber"]
            series_number -> Nullable<Integer>,
            #[sql_name = "SeriesUid"]
            #[max_length = 64]
            series_uid -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StudyUid"]
            #[max_length = 64]
            study_uid -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ImagingStudy"]
        FHIR.imaging_study (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            location -> Nullable<BigInt>,
            #[sql_name = "NumberOfInstances"]
            number_of_instances -> Nullable<Integer>,
            #[sql_name = "NumberOfSeries"]
            number_of_series -> Nullable<Integer>,
            #[max_length = 100]
            referrer -> Nullable<Varchar>,
            started -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        FHIR.immunization (id) {
            id -> BigInt,
            encounter -> Nullable<BigInt>,
            #[sql_name = "ExpirationDate"]
            expiration_date -> Nullable<Date>,
            #[sql_name = "FundingSource"]
            #[max_length = 100]
            funding_source -> Nullable<Varchar>,
            #[sql_name = "IsSubpotent"]
            is_subpotent -> Nullable<Bool>,
            location -> Nullable<BigInt>,
            #[sql_name = "LotNumber"]
            #[max_length = 255]
            lot_number -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "OccurrenceString"]
            #[max_length = 255]
            occurrence_string -> Nullable<Varchar>,
            patient -> BigInt,
            #[sql_name = "PrimarySource"]
            primary_source -> Nullable<Bool>,
            #[max_length = 100]
            route -> Nullable<Varchar>,
            #[max_length = 100]
            site -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[sql_name = "VaccineCode"]
            #[max_length = 100]
            vaccine_code -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "ImmunizationEvaluation"]
        FHIR.immunization_evaluation (id) {
            id -> BigInt,
            #[max_length = 100]
            authority -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "DoseNumber"]
            #[max_length = 255]
            dose_number -> Nullable<Varchar>,
            #[sql_name = "DoseStatus"]
            #[max_length = 100]
            dose_status -> Varchar,
            #[sql_name = "ImmunizationEvent"]
            #[max_length = 100]
            immunization_event -> Varchar,
            patient -> BigInt,
            #[max_length = 255]
            series -> Nullable<Varchar>,
            #[sql_name = "SeriesDoses"]
            #[max_length = 255]
            series_doses -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "TargetDisease"]
            #[max_length = 100]
            target_disease -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "ImmunizationRecommendation"]
        FHIR.immunization_recommendation (id) {
            id -> BigInt,
            #[max_length = 100]
            authority -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            patient -> BigInt,
        }
    }

    diesel::table! {
        #[sql_name = "ImplementationGuide"]
        FHIR.implementation_guide (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 64]
            license -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "PackageId"]
            #[max_length = 64]
            package_id -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.ingredient (id) {
            id -> BigInt,
            #[sql_name = "AllergenicIndicator"]
            allergenic_indicator -> Nullable<Bool>,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            #[max_length = 100]
            group -> Nullable<Varchar>,
            #[max_length = 100]
            role -> Varchar,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "InsurancePlan"]
        FHIR.insurance_plan (id) {
            id -> BigInt,
            #[sql_name = "AdministeredBy"]
            #[max_length = 100]
            administered_by -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "OwnedBy"]
            #[max_length = 100]
            owned_by -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "InventoryItem"]
        FHIR.inventory_item (id) {
            id -> BigInt,
            #[sql_name = "BaseUnit"]
            #[max_length = 100]
            base_unit -> Nullable<Varchar>,
            #[sql_name = "ProductReference"]
            #[max_length = 100]
            product_reference -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "InventoryReport"]
        FHIR.inventory_report (id) {
            id -> BigInt,
            #[sql_name = "CountType"]
            #[max_length = 64]
            count_type -> Nullable<Varchar>,
            #[sql_name = "OperationType"]
            #[max_length = 100]
            operation_type -> Nullable<Varchar>,
            #[sql_name = "OperationTypeReason"]
            #[max_length = 100]
            operation_type_reason -> Nullable<Varchar>,
            #[sql_name = "ReportedDateTime"]
            reported_date_time -> Nullable<Timestamp>,
            #[max_length = 100]
            reporter -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.invoice (id) {
            id -> BigInt,
            account -> Nullable<BigInt>,
            #[sql_name = "CancelledReason"]
            #[max_length = 255]
            cancelled_reason -> Nullable<Varchar>,
            creation -> Nullable<Timestamp>,
            date -> Nullable<Timestamp>,
            #[max_length = 100]
            issuer -> Nullable<Varchar>,
            #[sql_name = "PaymentTerms"]
            #[max_length = 255]
            payment_terms -> Nullable<Varchar>,
            #[sql_name = "PeriodDate"]
            period_date -> Nullable<Date>,
            #[max_length = 100]
            recipient -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.library (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.linkage (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[max_length = 100]
            author -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.list (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[sql_name = "EmptyReason"]
            #[max_length = 100]
            empty_reason -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[sql_name = "OrderedBy"]
            #[max_length = 100]
            ordered_by -> Nullable<Varchar>,
            #[max_length = 100]
            source -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.location (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            form -> Nullable<Varchar>,
            #[sql_name = "ManagingOrganization"]
            #[max_length = 100]
            managing_organization -> Nullable<Varchar>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "PartOf"]
            #[max_length = 100]
            part_of -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ManufacturedItemDefinition"]
        FHIR.manufactured_item_definition (id) {
            id -> BigInt,
            #[sql_name = "ManufacturedDoseForm"]
            #[max_length = 100]
            manufactured_dose_form -> Varchar,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "UnitOfPresentation"]
            #[max_length = 100]
            unit_of_presentation -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.measure (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 64]
            basis -> Nullable<Varchar>,
            #[sql_name = "ClinicalRecommendationStatement"]
            #[max_length = 255]
            clinical_recommendation_statement -> Nullable<Varchar>,
            #[sql_name = "CompositeScoring"]
            #[max_length = 100]
            composite_scoring -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            disclaimer -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            guidance -> Nullable<Varchar>,
            #[sql_name = "ImprovementNotation"]
            #[max_length = 100]
            improvement_notation -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[sql_name = "RateAggregation"]
            #[max_length = 255]
            rate_aggregation -> Nullable<Varchar>,
            #[max_length = 255]
            rationale -> Nullable<Varchar>,
            #[sql_name = "RiskAdjustment"]
            #[max_length = 255]
            risk_adjustment -> Nullable<Varchar>,
            #[max_length = 100]
            scoring -> Nullable<Varchar>,
            #[sql_name = "ScoringUnit"]
            #[max_length = 100]
            scoring_unit -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MeasureReport"]
        FHIR.measure_report (id) {
            id -> BigInt,
            #[sql_name = "DataUpdateType"]
            #[max_length = 64]
            data_update_type -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[sql_name = "ImprovementNotation"]
            #[max_length = 100]
            improvement_notation -> Nullable<Varchar>,
            #[sql_name = "InputParameters"]
            #[max_length = 100]
            input_parameters -> Nullable<Varchar>,
            location -> Nullable<BigInt>,
            #[max_length = 512]
            measure -> Nullable<Varchar>,
            #[max_length = 100]
            reporter -> Nullable<Varchar>,
            #[sql_name = "ReportingVendor"]
            #[max_length = 100]
            reporting_vendor -> Nullable<Varchar>,
            #[max_length = 100]
            scoring -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.medication (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 100]
            definition -> Nullable<Varchar>,
            #[sql_name = "DoseForm"]
            #[max_length = 100]
            dose_form -> Nullable<Varchar>,
            #[sql_name = "MarketingAuthorizationHolder"]
            #[max_length = 100]
            marketing_authorization_holder -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MedicationAdministration"]
        FHIR.medication_administration (id) {
            id -> BigInt,
            encounter -> Nullable<BigInt>,
            #[sql_name = "IsSubPotent"]
            is_sub_potent -> Nullable<Bool>,
            #[sql_name = "OccurenceDateTime"]
            occurence_date_time -> Nullable<Timestamp>,
            recorded -> Nullable<Timestamp>,
            #[max_length = 100]
            request -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "MedicationDispense"]
        FHIR.medication_dispense (id) {
            id -> BigInt,
            #[max_length = 100]
            destination -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            location -> Nullable<BigInt>,
            recorded -> Nullable<Timestamp>,
            #[sql_name = "RenderedDosageInstruction"]
            #[max_length = 255]
            rendered_dosage_instruction -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusChanged"]
            status_changed -> Nullable<Timestamp>,
            #[max_length = 100]
            subject -> Varchar,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[sql_name = "WhenHandedOver"]
            when_handed_over -> Nullable<Timestamp>,
            #[sql_name = "WhenPrepared"]
            when_prepared -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        #[sql_name = "MedicationKnowledge"]
        FHIR.medication_knowledge (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[sql_name = "PreparationInstruction"]
            #[max_length = 255]
            preparation_instruction -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MedicationRequest"]
        FHIR.medication_request (id) {
            id -> BigInt,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[sql_name = "CourseOfTherapyType"]
            #[max_length = 100]
            course_of_therapy_type -> Nullable<Varchar>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "PerformerType"]
            #[max_length = 100]
            performer_type -> Nullable<Varchar>,
            #[sql_name = "PriorPrescription"]
            #[max_length = 100]
            prior_prescription -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            recorder -> Nullable<Varchar>,
            #[sql_name = "RenderedDosageInstruction"]
            #[max_length = 255]
            rendered_dosage_instruction -> Nullable<Varchar>,
            reported -> Nullable<Bool>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusChanged"]
            status_changed -> Nullable<Timestamp>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "MedicationStatement"]
        FHIR.medication_statement (id) {
            id -> BigInt,
            #[sql_name = "DateAsserted"]
            date_asserted -> Nullable<Timestamp>,
            #[sql_name = "EffectiveDateTime"]
            effective_date_time -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "RenderedDosageInstruction"]
            #[max_length = 255]
            rendered_dosage_instruction -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "MedicinalProductDefinition"]
        FHIR.medicinal_product_definition (id) {
            id -> BigInt,
            #[sql_name = "AdditionalMonitoringIndicator"]
            #[max_length = 100]
            additional_monitoring_indicator -> Nullable<Varchar>,
            #[sql_name = "CombinedPharmaceuticalDoseForm"]
            #[max_length = 100]
            combined_pharmaceutical_dose_form -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            domain -> Nullable<Varchar>,
            #[max_length = 255]
            indication -> Nullable<Varchar>,
            #[sql_name = "LegalStatusOfSupply"]
            #[max_length = 100]
            legal_status_of_supply -> Nullable<Varchar>,
            #[sql_name = "PediatricUseIndicator"]
            #[max_length = 100]
            pediatric_use_indicator -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Timestamp>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MessageDefinition"]
        FHIR.message_definition (id) {
            id -> BigInt,
            #[max_length = 512]
            base -> Nullable<Varchar>,
            #[max_length = 64]
            category -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "EventURI"]
            #[max_length = 512]
            event_uri -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 512]
            graph -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[sql_name = "ResponseRequired"]
            #[max_length = 64]
            response_required -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MessageHeader"]
        FHIR.message_header (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[max_length = 512]
            definition -> Nullable<Varchar>,
            #[sql_name = "EventCanonical"]
            #[max_length = 512]
            event_canonical -> Nullable<Varchar>,
            #[max_length = 100]
            reason -> Nullable<Varchar>,
            #[max_length = 100]
            responsible -> Nullable<Varchar>,
            #[max_length = 100]
            sender -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MetadataResource"]
        FHIR.metadata_resource (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        #[sql_name = "MolecularSequence"]
        FHIR.molecular_sequence (id) {
            id -> BigInt,
            device -> Nullable<BigInt>,
            #[max_length = 255]
            literal -> Nullable<Varchar>,
            #[max_length = 100]
            performer -> Nullable<Varchar>,
            specimen -> Nullable<BigInt>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "NamingSystem"]
        FHIR.naming_system (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 255]
            responsible -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "NutritionIntake"]
        FHIR.nutrition_intake (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            location -> Nullable<BigInt>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            recorded -> Nullable<Timestamp>,
            #[sql_name = "ReportedBoolean"]
            reported_boolean -> Nullable<Bool>,
            #[sql_name = "ReportedReference"]
            #[max_length = 100]
            reported_reference -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "NutritionOrder"]
        FHIR.nutrition_order (id) {
            id -> BigInt,
            #[sql_name = "DateTime"]
            date_time -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[max_length = 100]
            orderer -> Nullable<Varchar>,
            #[sql_name = "OutsideFoodAllowed"]
            outside_food_allowed -> Nullable<Bool>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "NutritionProduct"]
        FHIR.nutrition_product (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.observation (id) {
            id -> BigInt,
            #[sql_name = "BodySite"]
            #[max_length = 100]
            body_site -> Nullable<Varchar>,
            #[sql_name = "BodyStructure"]
            body_structure -> Nullable<BigInt>,
            #[max_length = 100]
            code -> Varchar,
            #[sql_name = "DataAbsentReason"]
            #[max_length = 100]
            data_absent_reason -> Nullable<Varchar>,
            device -> Nullable<BigInt>,
            #[sql_name = "EffectiveDateTime"]
            effective_date_time -> Nullable<Timestamp>,
            #[sql_name = "EffectiveInstant"]
            effective_instant -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[sql_name = "InstantiatesCanonical"]
            #[max_length = 512]
            instantiates_canonical -> Nullable<Varchar>,
            #[sql_name = "InstantiatesReference"]
            #[max_length = 100]
            instantiates_reference -> Nullable<Varchar>,
            issued -> Nullable<Timestamp>,
            #[max_length = 100]
            method -> Nullable<Varchar>,
            specimen -> Nullable<BigInt>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCodeableConcept"]
            #[max_length = 100]
            value_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueReference"]
            #[max_length = 100]
            value_reference -> Nullable<Varchar>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
            #[sql_name = "ValueTime"]
            value_time -> Nullable<Time>,
        }
    }

    diesel::table! {
        #[sql_name = "ObservationDefinition"]
        FHIR.observation_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "BodySite"]
            #[max_length = 100]
            body_site -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Varchar,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 100]
            method -> Nullable<Varchar>,
            #[sql_name = "MultipleResultsAllowed"]
            multiple_results_allowed -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "PerformerType"]
            #[max_length = 100]
            performer_type -> Nullable<Varchar>,
            #[sql_name = "PreferredReportName"]
            #[max_length = 255]
            preferred_report_name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "OperationDefinition"]
        FHIR.operation_definition (id) {
            id -> BigInt,
            #[sql_name = "AffectsState"]
            affects_state -> Nullable<Bool>,
            #[max_length = 512]
            base -> Nullable<Varchar>,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "InputProfile"]
            #[max_length = 512]
            input_profile -> Nullable<Varchar>,
            instance -> Nullable<Bool>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "OutputProfile"]
            #[max_length = 512]
            output_profile -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            system -> Nullable<Bool>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            type_ -> Nullable<Bool>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.organization (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "PartOf"]
            #[max_length = 100]
            part_of -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "OrganizationAffiliation"]
        FHIR.organization_affiliation (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            organization -> Nullable<BigInt>,
            #[sql_name = "ParticipatingOrganization"]
            #[max_length = 100]
            participating_organization -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "PackagedProductDefinition"]
        FHIR.packaged_product_definition (id) {
            id -> BigInt,
            #[sql_name = "CopackagedIndicator"]
            copackaged_indicator -> Nullable<Bool>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Timestamp>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.patient (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[sql_name = "BirthDate"]
            birth_date -> Nullable<Date>,
            #[sql_name = "DeceasedBoolean"]
            deceased_boolean -> Nullable<Bool>,
            #[sql_name = "DeceasedDateTime"]
            deceased_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            gender -> Nullable<Varchar>,
            #[sql_name = "ManagingOrganization"]
            #[max_length = 100]
            managing_organization -> Nullable<Varchar>,
            #[sql_name = "MaritalStatus"]
            #[max_length = 100]
            marital_status -> Nullable<Varchar>,
            #[sql_name = "MultipleBirthBoolean"]
            multiple_birth_boolean -> Nullable<Bool>,
            #[sql_name = "MultipleBirthInteger"]
            multiple_birth_integer -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "PaymentNotice"]
        FHIR.payment_notice (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[max_length = 100]
            payee -> Nullable<Varchar>,
            #[max_length = 100]
            payment -> Nullable<Varchar>,
            #[sql_name = "PaymentDate"]
            payment_date -> Nullable<Date>,
            #[sql_name = "PaymentStatus"]
            #[max_length = 100]
            payment_status -> Nullable<Varchar>,
            #[max_length = 100]
            recipient -> Varchar,
            #[max_length = 100]
            reporter -> Nullable<Varchar>,
            #[max_length = 100]
            request -> Nullable<Varchar>,
            #[max_length = 100]
            response -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "PaymentReconciliation"]
        FHIR.payment_reconciliation (id) {
            id -> BigInt,
            #[sql_name = "AccountNumber"]
            #[max_length = 255]
            account_number -> Nullable<Varchar>,
            #[max_length = 255]
            authorization -> Nullable<Varchar>,
            #[sql_name = "CardBrand"]
            #[max_length = 255]
            card_brand -> Nullable<Varchar>,
            created -> Nullable<Timestamp>,
            date -> Nullable<Date>,
            #[max_length = 255]
            disposition -> Nullable<Varchar>,
            #[max_length = 100]
            enterer -> Nullable<Varchar>,
            #[sql_name = "ExpirationDate"]
            expiration_date -> Nullable<Date>,
            #[sql_name = "FormCode"]
            #[max_length = 100]
            form_code -> Nullable<Varchar>,
            #[sql_name = "IssuerType"]
            #[max_length = 100]
            issuer_type -> Nullable<Varchar>,
            #[max_length = 100]
            kind -> Nullable<Varchar>,
            location -> Nullable<BigInt>,
            #[max_length = 100]
            method -> Nullable<Varchar>,
            #[max_length = 64]
            outcome -> Nullable<Varchar>,
            #[sql_name = "PaymentIssuer"]
            #[max_length = 100]
            payment_issuer -> Nullable<Varchar>,
            #[max_length = 255]
            processor -> Nullable<Varchar>,
            #[sql_name = "ReferenceNumber"]
            #[max_length = 255]
            reference_number -> Nullable<Varchar>,
            #[max_length = 100]
            request -> Nullable<Varchar>,
            #[max_length = 100]
            requestor -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
        }
    }

    diesel::table! {
        FHIR.permission (id) {
            id -> BigInt,
            #[max_length = 100]
            asserter -> Nullable<Varchar>,
            #[max_length = 64]
            combining -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.person (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[sql_name = "BirthDate"]
            birth_date -> Nullable<Date>,
            #[sql_name = "DeceasedBoolean"]
            deceased_boolean -> Nullable<Bool>,
            #[sql_name = "DeceasedDateTime"]
            deceased_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            gender -> Nullable<Varchar>,
            #[sql_name = "ManagingOrganization"]
            #[max_length = 100]
            managing_organization -> Nullable<Varchar>,
            #[sql_name = "MaritalStatus"]
            #[max_length = 100]
            marital_status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "PlanDefinition"]
        FHIR.plan_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[sql_name = "AsNeededBoolean"]
            as_needed_boolean -> Nullable<Bool>,
            #[sql_name = "AsNeededCodeableConcept"]
            #[max_length = 100]
            as_needed_codeable_concept -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCanonical"]
            #[max_length = 512]
            subject_canonical -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[max_length = 255]
            subtitle -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            usage -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.practitioner (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[sql_name = "BirthDate"]
            birth_date -> Nullable<Date>,
            #[sql_name = "DeceasedBoolean"]
            deceased_boolean -> Nullable<Bool>,
            #[sql_name = "DeceasedDateTime"]
            deceased_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            gender -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "PractitionerRole"]
        FHIR.practitioner_role (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            organization -> Nullable<BigInt>,
            practitioner -> Nullable<BigInt>,
        }
    }

    diesel::table! {
        FHIR.procedure (id) {
            id -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[max_length = 100]
            focus -> Nullable<Varchar>,
            location -> Nullable<BigInt>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "OccurrenceString"]
            #[max_length = 255]
            occurrence_string -> Nullable<Varchar>,
            #[max_length = 100]
            outcome -> Nullable<Varchar>,
            recorded -> Nullable<Timestamp>,
            #[max_length = 100]
            recorder -> Nullable<Varchar>,
            #[sql_name = "ReportedBoolean"]
            reported_boolean -> Nullable<Bool>,
            #[sql_name = "ReportedReference"]
            #[max_length = 100]
            reported_reference -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        FHIR.provenance (id) {
            id -> BigInt,
            #[max_length = 100]
            activity -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            location -> Nullable<BigInt>,
            #[sql_name = "OccurredDateTime"]
            occurred_date_time -> Nullable<Timestamp>,
            patient -> Nullable<BigInt>,
            recorded -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        FHIR.questionnaire (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "QuestionnaireResponse"]
        FHIR.questionnaire_response (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            authored -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            #[max_length = 512]
            questionnaire -> Nullable<Varchar>,
            #[max_length = 100]
            source -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "RegulatedAuthorization"]
        FHIR.regulated_authorization (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            holder -> Nullable<Varchar>,
            #[sql_name = "IntendedUse"]
            #[max_length = 100]
            intended_use -> Nullable<Varchar>,
            #[max_length = 100]
            regulator -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Timestamp>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "RelatedPerson"]
        FHIR.related_person (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[sql_name = "BirthDate"]
            birth_date -> Nullable<Date>,
            #[max_length = 64]
            gender -> Nullable<Varchar>,
            patient -> BigInt,
        }
    }

    diesel::table! {
        #[sql_name = "RequestOrchestration"]
        FHIR.request_orchestration (id) {
            id -> BigInt,
            #[max_length = 100]
            author -> Nullable<Varchar>,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.requirements (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ResearchStudy"]
        FHIR.research_study (id) {
            id -> BigInt,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "DescriptionSummary"]
            #[max_length = 255]
            description_summary -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            phase -> Nullable<Varchar>,
            #[sql_name = "PrimaryPurposeType"]
            #[max_length = 100]
            primary_purpose_type -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "WhyStopped"]
            #[max_length = 100]
            why_stopped -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ResearchSubject"]
        FHIR.research_subject (id) {
            id -> BigInt,
            #[sql_name = "ActualComparisonGroup"]
            #[max_length = 64]
            actual_comparison_group -> Nullable<Varchar>,
            #[sql_name = "AssignedComparisonGroup"]
            #[max_length = 64]
            assigned_comparison_group -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            study -> Varchar,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "RiskAssessment"]
        FHIR.risk_assessment (id) {
            id -> BigInt,
            #[sql_name = "BasedOn"]
            #[max_length = 100]
            based_on -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            condition -> Nullable<BigInt>,
            encounter -> Nullable<BigInt>,
            #[max_length = 100]
            method -> Nullable<Varchar>,
            #[max_length = 255]
            mitigation -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[max_length = 100]
            parent -> Nullable<Varchar>,
            #[max_length = 100]
            performer -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        FHIR.schedule (id) {
            id -> BigInt,
            active -> Nullable<Bool>,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SearchParameter"]
        FHIR.search_parameter (id) {
            id -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            constraint -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[sql_name = "DerivedFrom"]
            #[max_length = 512]
            derived_from -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            expression -> Nullable<Varchar>,
            #[sql_name = "MultipleAnd"]
            multiple_and -> Nullable<Bool>,
            #[sql_name = "MultipleOr"]
            multiple_or -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "ProcessingMode"]
            #[max_length = 64]
            processing_mode -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ServiceRequest"]
        FHIR.service_request (id) {
            id -> BigInt,
            #[sql_name = "AsNeededBoolean"]
            as_needed_boolean -> Nullable<Bool>,
            #[sql_name = "AsNeededCodeableConcept"]
            #[max_length = 100]
            as_needed_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[sql_name = "BodyStructure"]
            body_structure -> Nullable<BigInt>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            encounter -> Nullable<BigInt>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[sql_name = "PerformerType"]
            #[max_length = 100]
            performer_type -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Varchar,
        }
    }

    diesel::table! {
        FHIR.slot (id) {
            id -> BigInt,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            end -> Nullable<Timestamp>,
            overbooked -> Nullable<Bool>,
            schedule -> BigInt,
            start -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.specimen (id) {
            id -> BigInt,
            #[max_length = 64]
            combined -> Nullable<Varchar>,
            #[sql_name = "ReceivedTime"]
            received_time -> Nullable<Timestamp>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            subject -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SpecimenDefinition"]
        FHIR.specimen_definition (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[sql_name = "TimeAspect"]
            #[max_length = 255]
            time_aspect -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "TypeCollected"]
            #[max_length = 100]
            type_collected -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "StructureDefinition"]
        FHIR.structure_definition (id) {
            id -> BigInt,
            #[sql_name = "Abstract"]
            abstract_ -> Nullable<Bool>,
            #[sql_name = "BaseDefinition"]
            #[max_length = 512]
            base_definition -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 64]
            derivation -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "FhirVersion"]
            #[max_length = 64]
            fhir_version -> Nullable<Varchar>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 512]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "StructureMap"]
        FHIR.structure_map (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.subscription (id) {
            id -> BigInt,
            #[max_length = 64]
            content -> Nullable<Varchar>,
            #[sql_name = "ContentType"]
            #[max_length = 64]
            content_type -> Nullable<Varchar>,
            end -> Nullable<Timestamp>,
            #[max_length = 512]
            endpoint -> Nullable<Varchar>,
            #[sql_name = "HeartbeatPeriod"]
            heartbeat_period -> Nullable<Integer>,
            #[sql_name = "ManagingEntity"]
            #[max_length = 100]
            managing_entity -> Nullable<Varchar>,
            #[sql_name = "MaxCount"]
            max_count -> Nullable<Integer>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            reason -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            timeout -> Nullable<Integer>,
            #[max_length = 512]
            topic -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubscriptionStatus"]
        FHIR.subscription_status (id) {
            id -> BigInt,
            #[sql_name = "EventsSinceSubscriptionStart"]
            events_since_subscription_start -> Nullable<BigInt>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            subscription -> BigInt,
            #[max_length = 512]
            topic -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubscriptionTopic"]
        FHIR.subscription_topic (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.substance (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            expiry -> Nullable<Timestamp>,
            instance -> Nullable<Bool>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstanceDefinition"]
        FHIR.substance_definition (id) {
            id -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            domain -> Nullable<Varchar>,
            #[sql_name = "NucleicAcid"]
            #[max_length = 100]
            nucleic_acid -> Nullable<Varchar>,
            #[max_length = 100]
            polymer -> Nullable<Varchar>,
            #[max_length = 100]
            protein -> Nullable<Varchar>,
            #[sql_name = "ReferenceInformation"]
            #[max_length = 100]
            reference_information -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstanceNucleicAcid"]
        FHIR.substance_nucleic_acid (id) {
            id -> BigInt,
            #[sql_name = "AreaOfHybridisation"]
            #[max_length = 255]
            area_of_hybridisation -> Nullable<Varchar>,
            #[sql_name = "NumberOfSubunits"]
            number_of_subunits -> Nullable<Integer>,
            #[sql_name = "OligoNucleotideType"]
            #[max_length = 100]
            oligo_nucleotide_type -> Nullable<Varchar>,
            #[sql_name = "SequenceType"]
            #[max_length = 100]
            sequence_type -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstancePolymer"]
        FHIR.substance_polymer (id) {
            id -> BigInt,
            #[max_length = 100]
            class -> Nullable<Varchar>,
            #[max_length = 100]
            geometry -> Nullable<Varchar>,
            #[max_length = 255]
            modification -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstanceProtein"]
        FHIR.substance_protein (id) {
            id -> BigInt,
            #[sql_name = "NumberOfSubunits"]
            number_of_subunits -> Nullable<Integer>,
            #[sql_name = "SequenceType"]
            #[max_length = 100]
            sequence_type -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstanceReferenceInformation"]
        FHIR.substance_reference_information (id) {
            id -> BigInt,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SubstanceSourceMaterial"]
        FHIR.substance_source_material (id) {
            id -> BigInt,
            #[sql_name = "DevelopmentStage"]
            #[max_length = 100]
            development_stage -> Nullable<Varchar>,
            #[sql_name = "OrganismName"]
            #[max_length = 255]
            organism_name -> Nullable<Varchar>,
            #[sql_name = "SourceMaterialClass"]
            #[max_length = 100]
            source_material_class -> Nullable<Varchar>,
            #[sql_name = "SourceMaterialState"]
            #[max_length = 100]
            source_material_state -> Nullable<Varchar>,
            #[sql_name = "SourceMaterialType"]
            #[max_length = 100]
            source_material_type -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SupplyDelivery"]
        FHIR.supply_delivery (id) {
            id -> BigInt,
            #[max_length = 100]
            destination -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            patient -> Nullable<BigInt>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 100]
            supplier -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SupplyRequest"]
        FHIR.supply_request (id) {
            id -> BigInt,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            #[sql_name = "DeliverFor"]
            #[max_length = 100]
            deliver_for -> Nullable<Varchar>,
            #[sql_name = "DeliverFrom"]
            #[max_length = 100]
            deliver_from -> Nullable<Varchar>,
            #[sql_name = "DeliverTo"]
            #[max_length = 100]
            deliver_to -> Nullable<Varchar>,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.task (id) {
            id -> BigInt,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[sql_name = "BusinessStatus"]
            #[max_length = 100]
            business_status -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            encounter -> Nullable<BigInt>,
            #[max_length = 100]
            focus -> Nullable<Varchar>,
            #[sql_name = "For"]
            #[max_length = 100]
            for_ -> Nullable<Varchar>,
            #[sql_name = "InstantiatesCanonical"]
            #[max_length = 512]
            instantiates_canonical -> Nullable<Varchar>,
            #[sql_name = "InstantiatesURI"]
            #[max_length = 512]
            instantiates_uri -> Nullable<Varchar>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "LastModified"]
            last_modified -> Nullable<Timestamp>,
            location -> Nullable<BigInt>,
            #[max_length = 100]
            owner -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TerminologyCapabilities"]
        FHIR.terminology_capabilities (id) {
            id -> BigInt,
            #[sql_name = "CodeSearch"]
            #[max_length = 64]
            code_search -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 64]
            kind -> Nullable<Varchar>,
            #[sql_name = "LockedDate"]
            locked_date -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TestPlan"]
        FHIR.test_plan (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "ExitCriteria"]
            #[max_length = 255]
            exit_criteria -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "TestTools"]
            #[max_length = 255]
            test_tools -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TestReport"]
        FHIR.test_report (id) {
            id -> BigInt,
            issued -> Nullable<Timestamp>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 64]
            result -> Nullable<Varchar>,
            score -> Nullable<Numeric>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "TestScript"]
            #[max_length = 512]
            test_script -> Nullable<Varchar>,
            #[max_length = 255]
            tester -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TestScript"]
        FHIR.test_script (id) {
            id -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR.transport (id) {
            id -> BigInt,
            #[sql_name = "AuthoredOn"]
            authored_on -> Nullable<Timestamp>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[sql_name = "CompletionTime"]
            completion_time -> Nullable<Timestamp>,
            #[sql_name = "CurrentLocation"]
            #[max_length = 100]
            current_location -> Varchar,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            encounter -> Nullable<BigInt>,
            #[max_length = 100]
            focus -> Nullable<Varchar>,
            #[sql_name = "For"]
            #[max_length = 100]
            for_ -> Nullable<Varchar>,
            #[max_length = 100]
            history -> Nullable<Varchar>,
            #[sql_name = "InstantiatesCanonical"]
            #[max_length = 512]
            instantiates_canonical -> Nullable<Varchar>,
            #[sql_name = "InstantiatesURI"]
            #[max_length = 512]
            instantiates_uri -> Nullable<Varchar>,
            #[max_length = 64]
            intent -> Nullable<Varchar>,
            #[sql_name = "LastModified"]
            last_modified -> Nullable<Timestamp>,
            location -> Nullable<BigInt>,
            #[max_length = 100]
            owner -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[sql_name = "RequestedLocation"]
            #[max_length = 100]
            requested_location -> Varchar,
            #[max_length = 100]
            requester -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusReason"]
            #[max_length = 100]
            status_reason -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ValueSet"]
        FHIR.value_set (id) {
            id -> BigInt,
            #[sql_name = "ApprovalDate"]
            approval_date -> Nullable<Date>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "CopyrightLabel"]
            #[max_length = 255]
            copyright_label -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            experimental -> Nullable<Bool>,
            immutable -> Nullable<Bool>,
            #[sql_name = "LastReviewDate"]
            last_review_date -> Nullable<Date>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            publisher -> Nullable<Varchar>,
            #[max_length = 255]
            purpose -> Nullable<Varchar>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
            #[sql_name = "VersionAlgorithmString"]
            #[max_length = 255]
            version_algorithm_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "VerificationResult"]
        FHIR.verification_result (id) {
            id -> BigInt,
            #[sql_name = "FailureAction"]
            #[max_length = 100]
            failure_action -> Nullable<Varchar>,
            #[sql_name = "LastPerformed"]
            last_performed -> Nullable<Timestamp>,
            #[max_length = 100]
            need -> Nullable<Varchar>,
            #[sql_name = "NextScheduled"]
            next_scheduled -> Nullable<Date>,
            #[max_length = 64]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Timestamp>,
            #[sql_name = "ValidationType"]
            #[max_length = 100]
            validation_type -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "VisionPrescription"]
        FHIR.vision_prescription (id) {
            id -> BigInt,
            created -> Nullable<Timestamp>,
            #[sql_name = "DateWritten"]
            date_written -> Nullable<Timestamp>,
            encounter -> Nullable<BigInt>,
            patient -> BigInt,
            #[max_length = 100]
            prescriber -> Varchar,
            #[max_length = 64]
            status -> Nullable<Varchar>,
        }
    }

    diesel::joinable!(administrable_product_definition -> device (device));
    diesel::joinable!(adverse_event -> encounter (encounter));
    diesel::joinable!(adverse_event -> location (location));
    diesel::joinable!(allergy_intolerance -> encounter (encounter));
    diesel::joinable!(allergy_intolerance -> patient (patient));
    diesel::joinable!(appointment_response -> appointment (appointment));
    diesel::joinable!(audit_event -> encounter (encounter));
    diesel::joinable!(audit_event -> patient (patient));
    diesel::joinable!(biologically_derived_product_dispense -> location (location));
    diesel::joinable!(biologically_derived_product_dispense -> patient (patient));
    diesel::joinable!(body_structure -> patient (patient));
    diesel::joinable!(care_plan -> encounter (encounter));
    diesel::joinable!(charge_item -> encounter (encounter));
    diesel::joinable!(claim -> patient (patient));
    diesel::joinable!(claim_response -> patient (patient));
    diesel::joinable!(clinical_impression -> encounter (encounter));
    diesel::joinable!(communication -> encounter (encounter));
    diesel::joinable!(communication_request -> encounter (encounter));
    diesel::joinable!(composition -> encounter (encounter));
    diesel::joinable!(condition -> encounter (encounter));
    diesel::joinable!(coverage -> insurance_plan (insurance_plan));
    diesel::joinable!(coverage_eligibility_request -> patient (patient));
    diesel::joinable!(coverage_eligibility_response -> patient (patient));
    diesel::joinable!(detected_issue -> encounter (encounter));
    diesel::joinable!(device -> location (location));
    diesel::joinable!(device_association -> body_structure (body_structure));
    diesel::joinable!(device_association -> device (device));
    diesel::joinable!(device_dispense -> encounter (encounter));
    diesel::joinable!(device_dispense -> location (location));
    diesel::joinable!(device_metric -> device (device));
    diesel::joinable!(device_request -> encounter (encounter));
    diesel::joinable!(device_usage -> patient (patient));
    diesel::joinable!(diagnostic_report -> composition (composition));
    diesel::joinable!(diagnostic_report -> encounter (encounter));
    diesel::joinable!(encounter_history -> encounter (encounter));
    diesel::joinable!(enrollment_request -> coverage (coverage));
    diesel::joinable!(enrollment_response -> organization (organization));
    diesel::joinable!(episode_of_care -> patient (patient));
    diesel::joinable!(explanation_of_benefit -> claim (claim));
    diesel::joinable!(explanation_of_benefit -> claim_response (claim_response));
    diesel::joinable!(explanation_of_benefit -> patient (patient));
    diesel::joinable!(family_member_history -> patient (patient));
    diesel::joinable!(flag -> encounter (encounter));
    diesel::joinable!(genomic_study -> encounter (encounter));
    diesel::joinable!(guidance_response -> encounter (encounter));
    diesel::joinable!(imaging_study -> encounter (encounter));
    diesel::joinable!(imaging_study -> location (location));
    diesel::joinable!(immunization -> encounter (encounter));
    diesel::joinable!(immunization -> location (location));
    diesel::joinable!(immunization -> patient (patient));
    diesel::joinable!(immunization_evaluation -> patient (patient));
    diesel::joinable!(immunization_recommendation -> patient (patient));
    diesel::joinable!(invoice -> account (account));
    diesel::joinable!(list -> encounter (encounter));
    diesel::joinable!(measure_report -> location (location));
    diesel::joinable!(medication_administration -> encounter (encounter));
    diesel::joinable!(medication_dispense -> encounter (encounter));
    diesel::joinable!(medication_dispense -> location (location));
    diesel::joinable!(medication_request -> encounter (encounter));
    diesel::joinable!(medication_statement -> encounter (encounter));
    diesel::joinable!(molecular_sequence -> device (device));
    diesel::joinable!(molecular_sequence -> specimen (specimen));
    diesel::joinable!(nutrition_intake -> encounter (encounter));
    diesel::joinable!(nutrition_intake -> location (location));
    diesel::joinable!(nutrition_order -> encounter (encounter));
    diesel::joinable!(observation -> body_structure (body_structure));
    diesel::joinable!(observation -> device (device));
    diesel::joinable!(observation -> encounter (encounter));
    diesel::joinable!(observation -> specimen (specimen));
    diesel::joinable!(organization_affiliation -> organization (organization));
    diesel::joinable!(payment_reconciliation -> location (location));
    diesel::joinable!(practitioner_role -> organization (organization));
    diesel::joinable!(practitioner_role -> practitioner (practitioner));
    diesel::joinable!(procedure -> encounter (encounter));
    diesel::joinable!(procedure -> location (location));
    diesel::joinable!(provenance -> encounter (encounter));
    diesel::joinable!(provenance -> location (location));
    diesel::joinable!(provenance -> patient (patient));
    diesel::joinable!(questionnaire_response -> encounter (encounter));
    diesel::joinable!(related_person -> patient (patient));
    diesel::joinable!(request_orchestration -> encounter (encounter));
    diesel::joinable!(risk_assessment -> condition (condition));
    diesel::joinable!(risk_assessment -> encounter (encounter));
    diesel::joinable!(service_request -> body_structure (body_structure));
    diesel::joinable!(service_request -> encounter (encounter));
    diesel::joinable!(slot -> schedule (schedule));
    diesel::joinable!(subscription_status -> subscription (subscription));
    diesel::joinable!(supply_delivery -> patient (patient));
    diesel::joinable!(task -> encounter (encounter));
    diesel::joinable!(task -> location (location));
    diesel::joinable!(transport -> encounter (encounter));
    diesel::joinable!(transport -> location (location));
    diesel::joinable!(vision_prescription -> encounter (encounter));
    diesel::joinable!(vision_prescription -> patient (patient));
}


pub mod fhir_capability_statement {
    diesel::table! {
        FHIR_CapabilityStatement.document (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[max_length = 512]
            profile -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_CapabilityStatement.implementation (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[max_length = 100]
            custodian -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "RestResource"]
        FHIR_CapabilityStatement.rest_resource (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[sql_name = "ConditionalCreate"]
            conditional_create -> Nullable<Bool>,
            #[sql_name = "ConditionalDelete"]
            #[max_length = 64]
            conditional_delete -> Nullable<Varchar>,
            #[sql_name = "ConditionalPatch"]
            conditional_patch -> Nullable<Bool>,
            #[sql_name = "ConditionalRead"]
            #[max_length = 64]
            conditional_read -> Nullable<Varchar>,
            #[sql_name = "ConditionalUpdate"]
            conditional_update -> Nullable<Bool>,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 512]
            profile -> Nullable<Varchar>,
            #[sql_name = "ReadHistory"]
            read_history -> Nullable<Bool>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[sql_name = "UpdateCreate"]
            update_create -> Nullable<Bool>,
            #[max_length = 64]
            versioning -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "RestResourceOperation"]
        FHIR_CapabilityStatement.rest_resource_operation (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[max_length = 512]
            definition -> Nullable<Varchar>,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "RestResourceSearchParam"]
        FHIR_CapabilityStatement.rest_resource_search_param (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[max_length = 512]
            definition -> Nullable<Varchar>,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_CapabilityStatement.software (id) {
            id -> BigInt,
            #[sql_name = "CapabilityStatement"]
            capability_statement -> BigInt,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "ReleaseDate"]
            release_date -> Nullable<Timestamp>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_citation {
    diesel::table! {
        #[sql_name = "CitedArtifactAbstract"]
        FHIR_Citation.cited_artifact_abstract (id) {
            id -> BigInt,
            citation -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[max_length = 100]
            language -> Nullable<Varchar>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactContributorshipEntry"]
        FHIR_Citation.cited_artifact_contributorship_entry (id) {
            id -> BigInt,
            citation -> BigInt,
            #[max_length = 100]
            contributor -> Varchar,
            #[sql_name = "CorrespondingContact"]
            corresponding_contact -> Nullable<Bool>,
            #[sql_name = "ForenameInitials"]
            #[max_length = 255]
            forename_initials -> Nullable<Varchar>,
            #[sql_name = "RankingOrder"]
            ranking_order -> Nullable<Integer>,
            #[max_length = 100]
            role -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactContributorshipSummary"]
        FHIR_Citation.cited_artifact_contributorship_summary (id) {
            id -> BigInt,
            citation -> BigInt,
            #[max_length = 100]
            source -> Nullable<Varchar>,
            #[max_length = 100]
            style -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactPart"]
        FHIR_Citation.cited_artifact_part (id) {
            id -> BigInt,
            citation -> BigInt,
            #[sql_name = "BaseCitation"]
            #[max_length = 100]
            base_citation -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactPublicationForm"]
        FHIR_Citation.cited_artifact_publication_form (id) {
            id -> BigInt,
            citation -> BigInt,
            #[sql_name = "AccessionNumber"]
            #[max_length = 255]
            accession_number -> Nullable<Varchar>,
            #[sql_name = "ArticleDate"]
            article_date -> Nullable<Timestamp>,
            #[sql_name = "CitedMedium"]
            #[max_length = 100]
            cited_medium -> Nullable<Varchar>,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "FirstPage"]
            #[max_length = 255]
            first_page -> Nullable<Varchar>,
            #[max_length = 255]
            issue -> Nullable<Varchar>,
            #[sql_name = "LastPage"]
            #[max_length = 255]
            last_page -> Nullable<Varchar>,
            #[sql_name = "LastRevisionDate"]
            last_revision_date -> Nullable<Timestamp>,
            #[sql_name = "PageCount"]
            #[max_length = 255]
            page_count -> Nullable<Varchar>,
            #[sql_name = "PageString"]
            #[max_length = 255]
            page_string -> Nullable<Varchar>,
            #[sql_name = "PublicationDateSeason"]
            #[max_length = 255]
            publication_date_season -> Nullable<Varchar>,
            #[sql_name = "PublicationDateText"]
            #[max_length = 255]
            publication_date_text -> Nullable<Varchar>,
            #[max_length = 255]
            volume -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactPublicationFormPublishedIn"]
        FHIR_Citation.cited_artifact_publication_form_published_in (id) {
            id -> BigInt,
            citation -> BigInt,
            #[max_length = 100]
            publisher -> Nullable<Varchar>,
            #[sql_name = "PublisherLocation"]
            #[max_length = 255]
            publisher_location -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CitedArtifactRelatesTo"]
        FHIR_Citation.cited_artifact_relates_to (id) {
            id -> BigInt,
            citation -> BigInt,
            #[max_length = 255]
            display -> Nullable<Varchar>,
            #[max_length = 255]
            label -> Nullable<Varchar>,
            #[max_length = 512]
            resource -> Nullable<Varchar>,
            #[sql_name = "ResourceReference"]
            #[max_length = 100]
            resource_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_claim {
    diesel::table! {
        FHIR_Claim.accident (id) {
            id -> BigInt,
            claim -> BigInt,
            date -> Nullable<Date>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "CareTeam"]
        FHIR_Claim.care_team (id) {
            id -> BigInt,
            claim -> BigInt,
            #[max_length = 100]
            provider -> Varchar,
            responsible -> Nullable<Bool>,
            #[max_length = 100]
            role -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[max_length = 100]
            specialty -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_Claim.diagnosis (id) {
            id -> BigInt,
            claim -> BigInt,
            #[sql_name = "DiagnosisCodeableConcept"]
            #[max_length = 100]
            diagnosis_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "DiagnosisReference"]
            #[max_length = 100]
            diagnosis_reference -> Nullable<Varchar>,
            #[sql_name = "OnAdmission"]
            #[max_length = 100]
            on_admission -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_Claim.insurance (id) {
            id -> BigInt,
            claim -> BigInt,
            #[sql_name = "BusinessArrangement"]
            #[max_length = 255]
            business_arrangement -> Nullable<Varchar>,
            #[sql_name = "ClaimResponse"]
            claim_response -> Nullable<BigInt>,
            coverage -> BigInt,
            focal -> Nullable<Bool>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_Claim.item (id) {
            id -> BigInt,
            claim -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "LocationCodeableConcept"]
            #[max_length = 100]
            location_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        #[sql_name = "ItemDetail"]
        FHIR_Claim.item_detail (id) {
            id -> BigInt,
            claim -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "ItemDetailSubDetail"]
        FHIR_Claim.item_detail_sub_detail (id) {
            id -> BigInt,
            claim -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_Claim.procedure (id) {
            id -> BigInt,
            claim -> BigInt,
            date -> Nullable<Timestamp>,
            #[sql_name = "ProcedureCodeableConcept"]
            #[max_length = 100]
            procedure_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ProcedureReference"]
            #[max_length = 100]
            procedure_reference -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "SupportingInfo"]
        FHIR_Claim.supporting_info (id) {
            id -> BigInt,
            claim -> BigInt,
            #[max_length = 100]
            category -> Varchar,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 100]
            reason -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[sql_name = "TimingDate"]
            timing_date -> Nullable<Date>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueReference"]
            #[max_length = 100]
            value_reference -> Nullable<Varchar>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_claim_response {
    diesel::table! {
        #[sql_name = "AddItem"]
        FHIR_ClaimResponse.add_item (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "LocationCodeableConcept"]
            #[max_length = 100]
            location_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        #[sql_name = "AddItemDetail"]
        FHIR_ClaimResponse.add_item_detail (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AddItemDetailSubDetail"]
        FHIR_ClaimResponse.add_item_detail_sub_detail (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ClaimResponse.error (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            #[max_length = 100]
            code -> Varchar,
            #[sql_name = "DetailSequence"]
            detail_sequence -> Nullable<Integer>,
            #[sql_name = "ItemSequence"]
            item_sequence -> Nullable<Integer>,
            #[sql_name = "SubDetailSequence"]
            sub_detail_sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_ClaimResponse.insurance (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            #[sql_name = "BusinessArrangement"]
            #[max_length = 255]
            business_arrangement -> Nullable<Varchar>,
            coverage -> BigInt,
            focal -> Nullable<Bool>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_ClaimResponse.payment (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            #[sql_name = "AdjustmentReason"]
            #[max_length = 100]
            adjustment_reason -> Nullable<Varchar>,
            date -> Nullable<Date>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "ProcessNote"]
        FHIR_ClaimResponse.process_note (id) {
            id -> BigInt,
            #[sql_name = "ClaimResponse"]
            claim_response -> BigInt,
            #[max_length = 100]
            language -> Nullable<Varchar>,
            number -> Nullable<Integer>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_concept_map {
    diesel::table! {
        #[sql_name = "AdditionalAttribute"]
        FHIR_ConceptMap.additional_attribute (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            uri -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupElement"]
        FHIR_ConceptMap.group_element (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            display -> Nullable<Varchar>,
            #[sql_name = "NoMap"]
            no_map -> Nullable<Bool>,
            #[sql_name = "ValueSet"]
            #[max_length = 512]
            value_set -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupElementTarget"]
        FHIR_ConceptMap.group_element_target (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            comment -> Nullable<Varchar>,
            #[max_length = 255]
            display -> Nullable<Varchar>,
            #[max_length = 64]
            relationship -> Nullable<Varchar>,
            #[sql_name = "ValueSet"]
            #[max_length = 512]
            value_set -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupElementTargetDependsOn"]
        FHIR_ConceptMap.group_element_target_depends_on (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            attribute -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCode"]
            #[max_length = 64]
            value_code -> Nullable<Varchar>,
            #[sql_name = "ValueSet"]
            #[max_length = 512]
            value_set -> Nullable<Varchar>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupElementTargetProperty"]
        FHIR_ConceptMap.group_element_target_property (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCode"]
            #[max_length = 64]
            value_code -> Nullable<Varchar>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupUnmapped"]
        FHIR_ConceptMap.group_unmapped (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            display -> Nullable<Varchar>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[sql_name = "OtherMap"]
            #[max_length = 512]
            other_map -> Nullable<Varchar>,
            #[max_length = 64]
            relationship -> Nullable<Varchar>,
            #[sql_name = "ValueSet"]
            #[max_length = 512]
            value_set -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ConceptMap.property (id) {
            id -> BigInt,
            #[sql_name = "ConceptMap"]
            concept_map -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 512]
            system -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[max_length = 512]
            uri -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_contract {
    diesel::table! {
        #[sql_name = "ContentDefinition"]
        FHIR_Contract.content_definition (id) {
            id -> BigInt,
            contract -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[sql_name = "PublicationDate"]
            publication_date -> Nullable<Timestamp>,
            #[sql_name = "PublicationStatus"]
            #[max_length = 64]
            publication_status -> Nullable<Varchar>,
            #[max_length = 100]
            publisher -> Nullable<Varchar>,
            #[sql_name = "SubType"]
            #[max_length = 100]
            sub_type -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
        }
    }

    diesel::table! {
        FHIR_Contract.term (id) {
            id -> BigInt,
            contract -> BigInt,
            issued -> Nullable<Timestamp>,
            #[sql_name = "SubType"]
            #[max_length = 100]
            sub_type -> Nullable<Varchar>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
            #[sql_name = "TopicCodeableConcept"]
            #[max_length = 100]
            topic_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "TopicReference"]
            #[max_length = 100]
            topic_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TermAction"]
        FHIR_Contract.term_action (id) {
            id -> BigInt,
            contract -> BigInt,
            #[max_length = 100]
            context -> Nullable<Varchar>,
            #[sql_name = "DoNotPerform"]
            do_not_perform -> Nullable<Bool>,
            #[max_length = 100]
            intent -> Varchar,
            #[sql_name = "OccurrenceDateTime"]
            occurrence_date_time -> Nullable<Timestamp>,
            #[max_length = 100]
            performer -> Nullable<Varchar>,
            #[sql_name = "PerformerRole"]
            #[max_length = 100]
            performer_role -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Varchar,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "TermAsset"]
        FHIR_Contract.term_asset (id) {
            id -> BigInt,
            contract -> BigInt,
            #[max_length = 255]
            condition -> Nullable<Varchar>,
            #[max_length = 100]
            scope -> Nullable<Varchar>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TermAssetValuedItem"]
        FHIR_Contract.term_asset_valued_item (id) {
            id -> BigInt,
            contract -> BigInt,
            #[sql_name = "EffectiveTime"]
            effective_time -> Nullable<Timestamp>,
            #[sql_name = "EntityCodeableConcept"]
            #[max_length = 100]
            entity_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "EntityReference"]
            #[max_length = 100]
            entity_reference -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[max_length = 255]
            payment -> Nullable<Varchar>,
            #[sql_name = "PaymentDate"]
            payment_date -> Nullable<Timestamp>,
            points -> Nullable<Numeric>,
            #[max_length = 100]
            recipient -> Nullable<Varchar>,
            #[max_length = 100]
            responsible -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TermOffer"]
        FHIR_Contract.term_offer (id) {
            id -> BigInt,
            contract -> BigInt,
            #[max_length = 100]
            decision -> Nullable<Varchar>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
            #[max_length = 100]
            topic -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "TermOfferAnswer"]
        FHIR_Contract.term_offer_answer (id) {
            id -> BigInt,
            contract -> BigInt,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueDate"]
            value_date -> Nullable<Date>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueReference"]
            #[max_length = 100]
            value_reference -> Nullable<Varchar>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
            #[sql_name = "ValueTime"]
            value_time -> Nullable<Time>,
            #[sql_name = "ValueURI"]
            #[max_length = 512]
            value_uri -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_device {
    diesel::table! {
        #[sql_name = "ConformsTo"]
        FHIR_Device.conforms_to (id) {
            id -> BigInt,
            device -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            #[max_length = 100]
            specification -> Varchar,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_Device.name (id) {
            id -> BigInt,
            device -> BigInt,
            display -> Nullable<Bool>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_Device.property (id) {
            id -> BigInt,
            device -> BigInt,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCodeableConcept"]
            #[max_length = 100]
            value_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "UDICarrier"]
        FHIR_Device.udi_carrier (id) {
            id -> BigInt,
            device -> BigInt,
            #[sql_name = "CarrierAIDC"]
            carrier_aidc -> Nullable<Binary>,
            #[sql_name = "CarrierHRF"]
            #[max_length = 255]
            carrier_hrf -> Nullable<Varchar>,
            #[sql_name = "DeviceIdentifier"]
            #[max_length = 255]
            device_identifier -> Nullable<Varchar>,
            #[sql_name = "EntryType"]
            #[max_length = 64]
            entry_type -> Nullable<Varchar>,
            #[max_length = 512]
            issuer -> Nullable<Varchar>,
            #[max_length = 512]
            jurisdiction -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_Device.version (id) {
            id -> BigInt,
            device -> BigInt,
            #[sql_name = "InstallDate"]
            install_date -> Nullable<Timestamp>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_example_scenario {
    diesel::table! {
        FHIR_ExampleScenario.actor (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            key -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ExampleScenario.instance (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 100]
            content -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            key -> Nullable<Varchar>,
            #[sql_name = "StructureProfileCanonical"]
            #[max_length = 512]
            structure_profile_canonical -> Nullable<Varchar>,
            #[sql_name = "StructureProfileURI"]
            #[max_length = 512]
            structure_profile_uri -> Nullable<Varchar>,
            #[sql_name = "StructureVersion"]
            #[max_length = 255]
            structure_version -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "InstanceVersion"]
        FHIR_ExampleScenario.instance_version (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 100]
            content -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            key -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ExampleScenario.process (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "PostConditions"]
            #[max_length = 255]
            post_conditions -> Nullable<Varchar>,
            #[sql_name = "PreConditions"]
            #[max_length = 255]
            pre_conditions -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ProcessStep"]
        FHIR_ExampleScenario.process_step (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 255]
            number -> Nullable<Varchar>,
            pause -> Nullable<Bool>,
            #[max_length = 512]
            workflow -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ProcessStepOperation"]
        FHIR_ExampleScenario.process_step_operation (id) {
            id -> BigInt,
            #[sql_name = "ExampleScenario"]
            example_scenario -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            initiator -> Nullable<Varchar>,
            #[sql_name = "InitiatorActive"]
            initiator_active -> Nullable<Bool>,
            #[max_length = 255]
            receiver -> Nullable<Varchar>,
            #[sql_name = "ReceiverActive"]
            receiver_active -> Nullable<Bool>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_explanation_of_benefit {
    diesel::table! {
        FHIR_ExplanationOfBenefit.accident (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            date -> Nullable<Date>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AddItem"]
        FHIR_ExplanationOfBenefit.add_item (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "LocationCodeableConcept"]
            #[max_length = 100]
            location_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        #[sql_name = "AddItemDetail"]
        FHIR_ExplanationOfBenefit.add_item_detail (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "AddItemDetailSubDetail"]
        FHIR_ExplanationOfBenefit.add_item_detail_sub_detail (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "BenefitBalance"]
        FHIR_ExplanationOfBenefit.benefit_balance (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            category -> Varchar,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            excluded -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            network -> Nullable<Varchar>,
            #[max_length = 100]
            term -> Nullable<Varchar>,
            #[max_length = 100]
            unit -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "BenefitBalanceFinancial"]
        FHIR_ExplanationOfBenefit.benefit_balance_financial (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[sql_name = "AllowedString"]
            #[max_length = 255]
            allowed_string -> Nullable<Varchar>,
            #[sql_name = "AllowedUnsignedInt"]
            allowed_unsigned_int -> Nullable<Integer>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "UsedUnsignedInt"]
            used_unsigned_int -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "CareTeam"]
        FHIR_ExplanationOfBenefit.care_team (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            provider -> Varchar,
            responsible -> Nullable<Bool>,
            #[max_length = 100]
            role -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[max_length = 100]
            specialty -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ExplanationOfBenefit.diagnosis (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[sql_name = "DiagnosisCodeableConcept"]
            #[max_length = 100]
            diagnosis_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "DiagnosisReference"]
            #[max_length = 100]
            diagnosis_reference -> Nullable<Varchar>,
            #[sql_name = "OnAdmission"]
            #[max_length = 100]
            on_admission -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_ExplanationOfBenefit.item (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "LocationCodeableConcept"]
            #[max_length = 100]
            location_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "LocationReference"]
            #[max_length = 100]
            location_reference -> Nullable<Varchar>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[sql_name = "ServicedDate"]
            serviced_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        #[sql_name = "ItemDetail"]
        FHIR_ExplanationOfBenefit.item_detail (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "ItemDetailSubDetail"]
        FHIR_ExplanationOfBenefit.item_detail_sub_detail (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            factor -> Nullable<Numeric>,
            #[sql_name = "ProductOrService"]
            #[max_length = 100]
            product_or_service -> Nullable<Varchar>,
            #[sql_name = "ProductOrServiceEnd"]
            #[max_length = 100]
            product_or_service_end -> Nullable<Varchar>,
            #[max_length = 100]
            revenue -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        FHIR_ExplanationOfBenefit.payment (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[sql_name = "AdjustmentReason"]
            #[max_length = 100]
            adjustment_reason -> Nullable<Varchar>,
            date -> Nullable<Date>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ExplanationOfBenefit.procedure (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            date -> Nullable<Timestamp>,
            #[sql_name = "ProcedureCodeableConcept"]
            #[max_length = 100]
            procedure_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ProcedureReference"]
            #[max_length = 100]
            procedure_reference -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "ProcessNote"]
        FHIR_ExplanationOfBenefit.process_note (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            language -> Nullable<Varchar>,
            number -> Nullable<Integer>,
            #[max_length = 255]
            text -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SupportingInfo"]
        FHIR_ExplanationOfBenefit.supporting_info (id) {
            id -> BigInt,
            #[sql_name = "ExplanationOfBenefit"]
            explanation_of_benefit -> BigInt,
            #[max_length = 100]
            category -> Varchar,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            sequence -> Nullable<Integer>,
            #[sql_name = "TimingDate"]
            timing_date -> Nullable<Date>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueReference"]
            #[max_length = 100]
            value_reference -> Nullable<Varchar>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_implementation_guide {
    diesel::table! {
        #[sql_name = "DefinitionPage"]
        FHIR_ImplementationGuide.definition_page (id) {
            id -> BigInt,
            #[sql_name = "ImplementationGuide"]
            implementation_guide -> BigInt,
            #[max_length = 64]
            generation -> Nullable<Varchar>,
            #[max_length = 512]
            name -> Nullable<Varchar>,
            #[sql_name = "SourceMarkdown"]
            #[max_length = 255]
            source_markdown -> Nullable<Varchar>,
            #[sql_name = "SourceString"]
            #[max_length = 255]
            source_string -> Nullable<Varchar>,
            #[sql_name = "SourceURL"]
            #[max_length = 512]
            source_url -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DefinitionResource"]
        FHIR_ImplementationGuide.definition_resource (id) {
            id -> BigInt,
            #[sql_name = "ImplementationGuide"]
            implementation_guide -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "GroupingId"]
            #[max_length = 64]
            grouping_id -> Nullable<Varchar>,
            #[sql_name = "IsExample"]
            is_example -> Nullable<Bool>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 100]
            reference -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "DefinitionTemplate"]
        FHIR_ImplementationGuide.definition_template (id) {
            id -> BigInt,
            #[sql_name = "ImplementationGuide"]
            implementation_guide -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            scope -> Nullable<Varchar>,
            #[max_length = 255]
            source -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "DependsOn"]
        FHIR_ImplementationGuide.depends_on (id) {
            id -> BigInt,
            #[sql_name = "ImplementationGuide"]
            implementation_guide -> BigInt,
            #[sql_name = "PackageId"]
            #[max_length = 64]
            package_id -> Nullable<Varchar>,
            #[max_length = 255]
            reason -> Nullable<Varchar>,
            #[max_length = 512]
            uri -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ManifestResource"]
        FHIR_ImplementationGuide.manifest_resource (id) {
            id -> BigInt,
            #[sql_name = "ImplementationGuide"]
            implementation_guide -> BigInt,
            #[sql_name = "IsExample"]
            is_example -> Nullable<Bool>,
            #[max_length = 100]
            reference -> Varchar,
            #[sql_name = "RelativePath"]
            #[max_length = 512]
            relative_path -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_measure {
    diesel::table! {
        FHIR_Measure.group (id) {
            id -> BigInt,
            measure -> BigInt,
            #[max_length = 64]
            basis -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "ImprovementNotation"]
            #[max_length = 100]
            improvement_notation -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
            #[sql_name = "RateAggregation"]
            #[max_length = 255]
            rate_aggregation -> Nullable<Varchar>,
            #[max_length = 100]
            scoring -> Nullable<Varchar>,
            #[sql_name = "ScoringUnit"]
            #[max_length = 100]
            scoring_unit -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupPopulation"]
        FHIR_Measure.group_population (id) {
            id -> BigInt,
            measure -> BigInt,
            #[sql_name = "AggregateMethod"]
            #[max_length = 100]
            aggregate_method -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "GroupDefinition"]
            #[max_length = 100]
            group_definition -> Nullable<Varchar>,
            #[sql_name = "InputPopulationId"]
            #[max_length = 255]
            input_population_id -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupStratifier"]
        FHIR_Measure.group_stratifier (id) {
            id -> BigInt,
            measure -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "GroupDefinition"]
            #[max_length = 100]
            group_definition -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupStratifierComponent"]
        FHIR_Measure.group_stratifier_component (id) {
            id -> BigInt,
            measure -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "GroupDefinition"]
            #[max_length = 100]
            group_definition -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SupplementalData"]
        FHIR_Measure.supplemental_data (id) {
            id -> BigInt,
            measure -> BigInt,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_plan_definition {
    diesel::table! {
        FHIR_PlanDefinition.action (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[sql_name = "CardinalityBehavior"]
            #[max_length = 64]
            cardinality_behavior -> Nullable<Varchar>,
            #[max_length = 100]
            code -> Nullable<Varchar>,
            #[sql_name = "DefinitionCanonical"]
            #[max_length = 512]
            definition_canonical -> Nullable<Varchar>,
            #[sql_name = "DefinitionURI"]
            #[max_length = 512]
            definition_uri -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[sql_name = "GroupingBehavior"]
            #[max_length = 64]
            grouping_behavior -> Nullable<Varchar>,
            #[sql_name = "LinkId"]
            #[max_length = 255]
            link_id -> Nullable<Varchar>,
            #[sql_name = "PrecheckBehavior"]
            #[max_length = 64]
            precheck_behavior -> Nullable<Varchar>,
            #[max_length = 255]
            prefix -> Nullable<Varchar>,
            #[max_length = 64]
            priority -> Nullable<Varchar>,
            #[sql_name = "RequiredBehavior"]
            #[max_length = 64]
            required_behavior -> Nullable<Varchar>,
            #[sql_name = "SelectionBehavior"]
            #[max_length = 64]
            selection_behavior -> Nullable<Varchar>,
            #[sql_name = "SubjectCanonical"]
            #[max_length = 512]
            subject_canonical -> Nullable<Varchar>,
            #[sql_name = "SubjectCodeableConcept"]
            #[max_length = 100]
            subject_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubjectReference"]
            #[max_length = 100]
            subject_reference -> Nullable<Varchar>,
            #[sql_name = "TextEquivalent"]
            #[max_length = 255]
            text_equivalent -> Nullable<Varchar>,
            #[max_length = 255]
            title -> Nullable<Varchar>,
            #[max_length = 512]
            transform -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ActionParticipant"]
        FHIR_PlanDefinition.action_participant (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[sql_name = "ActorId"]
            #[max_length = 255]
            actor_id -> Nullable<Varchar>,
            #[max_length = 100]
            function -> Nullable<Varchar>,
            #[max_length = 100]
            role -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[sql_name = "TypeCanonical"]
            #[max_length = 512]
            type_canonical -> Nullable<Varchar>,
            #[sql_name = "TypeReference"]
            #[max_length = 100]
            type_reference -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ActionRelatedAction"]
        FHIR_PlanDefinition.action_related_action (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[sql_name = "EndRelationship"]
            #[max_length = 64]
            end_relationship -> Nullable<Varchar>,
            #[max_length = 64]
            relationship -> Nullable<Varchar>,
            #[sql_name = "TargetId"]
            #[max_length = 64]
            target_id -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ActorOption"]
        FHIR_PlanDefinition.actor_option (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[max_length = 100]
            role -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 64]
            type_ -> Nullable<Varchar>,
            #[sql_name = "TypeCanonical"]
            #[max_length = 512]
            type_canonical -> Nullable<Varchar>,
            #[sql_name = "TypeReference"]
            #[max_length = 100]
            type_reference -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_PlanDefinition.goal (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[max_length = 100]
            category -> Nullable<Varchar>,
            #[max_length = 100]
            description -> Varchar,
            #[max_length = 100]
            priority -> Nullable<Varchar>,
            #[max_length = 100]
            start -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GoalTarget"]
        FHIR_PlanDefinition.goal_target (id) {
            id -> BigInt,
            #[sql_name = "PlanDefinition"]
            plan_definition -> BigInt,
            #[sql_name = "DetailBoolean"]
            detail_boolean -> Nullable<Bool>,
            #[sql_name = "DetailCodeableConcept"]
            #[max_length = 100]
            detail_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "DetailInteger"]
            detail_integer -> Nullable<Integer>,
            #[sql_name = "DetailString"]
            #[max_length = 255]
            detail_string -> Nullable<Varchar>,
            #[max_length = 100]
            measure -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_structure_map {
    diesel::table! {
        FHIR_StructureMap.group (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 64]
            extends -> Nullable<Varchar>,
            #[max_length = 64]
            name -> Nullable<Varchar>,
            #[sql_name = "TypeMode"]
            #[max_length = 64]
            type_mode -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupInput"]
        FHIR_StructureMap.group_input (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[max_length = 64]
            name -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 255]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupRuleSource"]
        FHIR_StructureMap.group_rule_source (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[max_length = 255]
            check -> Nullable<Varchar>,
            #[max_length = 255]
            condition -> Nullable<Varchar>,
            #[max_length = 64]
            context -> Nullable<Varchar>,
            #[sql_name = "DefaultValue"]
            #[max_length = 255]
            default_value -> Nullable<Varchar>,
            #[max_length = 255]
            element -> Nullable<Varchar>,
            #[sql_name = "ListMode"]
            #[max_length = 64]
            list_mode -> Nullable<Varchar>,
            #[sql_name = "LogMessage"]
            #[max_length = 255]
            log_message -> Nullable<Varchar>,
            #[max_length = 255]
            max -> Nullable<Varchar>,
            min -> Nullable<Integer>,
            #[sql_name = "Type"]
            #[max_length = 255]
            type_ -> Nullable<Varchar>,
            #[max_length = 64]
            variable -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupRuleTarget"]
        FHIR_StructureMap.group_rule_target (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[max_length = 255]
            context -> Nullable<Varchar>,
            #[max_length = 255]
            element -> Nullable<Varchar>,
            #[sql_name = "ListRuleId"]
            #[max_length = 64]
            list_rule_id -> Nullable<Varchar>,
            #[max_length = 64]
            transform -> Nullable<Varchar>,
            #[max_length = 64]
            variable -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "GroupRuleTargetParameter"]
        FHIR_StructureMap.group_rule_target_parameter (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueDate"]
            value_date -> Nullable<Date>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueId"]
            #[max_length = 64]
            value_id -> Nullable<Varchar>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
            #[sql_name = "ValueTime"]
            value_time -> Nullable<Time>,
        }
    }

    diesel::table! {
        FHIR_StructureMap.structure (id) {
            id -> BigInt,
            #[sql_name = "StructureMap"]
            structure_map -> BigInt,
            #[max_length = 255]
            alias -> Nullable<Varchar>,
            #[max_length = 255]
            documentation -> Nullable<Varchar>,
            #[max_length = 64]
            mode -> Nullable<Varchar>,
            #[max_length = 512]
            url -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_substance_definition {
    diesel::table! {
        FHIR_SubstanceDefinition.characterization (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 100]
            form -> Nullable<Varchar>,
            #[max_length = 100]
            technique -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.code (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "Code"]
            #[max_length = 100]
            code_ -> Nullable<Varchar>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "StatusDate"]
            status_date -> Nullable<Timestamp>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.moiety (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "AmountString"]
            #[max_length = 255]
            amount_string -> Nullable<Varchar>,
            #[sql_name = "MeasurementType"]
            #[max_length = 100]
            measurement_type -> Nullable<Varchar>,
            #[sql_name = "MolecularFormula"]
            #[max_length = 255]
            molecular_formula -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "OpticalActivity"]
            #[max_length = 100]
            optical_activity -> Nullable<Varchar>,
            #[max_length = 100]
            role -> Nullable<Varchar>,
            #[max_length = 100]
            stereochemistry -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.name (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "Name"]
            #[max_length = 255]
            name_ -> Nullable<Varchar>,
            preferred -> Nullable<Bool>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "NameOfficial"]
        FHIR_SubstanceDefinition.name_official (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[max_length = 100]
            authority -> Nullable<Varchar>,
            date -> Nullable<Timestamp>,
            #[max_length = 100]
            status -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.property (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCodeableConcept"]
            #[max_length = 100]
            value_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "ValueDate"]
            value_date -> Nullable<Date>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.relationship (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "AmountString"]
            #[max_length = 255]
            amount_string -> Nullable<Varchar>,
            #[max_length = 100]
            comparator -> Nullable<Varchar>,
            #[sql_name = "IsDefining"]
            is_defining -> Nullable<Bool>,
            #[sql_name = "SubstanceDefinitionCodeableConcept"]
            #[max_length = 100]
            substance_definition_codeable_concept -> Nullable<Varchar>,
            #[sql_name = "SubstanceDefinitionReference"]
            #[max_length = 100]
            substance_definition_reference -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Varchar,
        }
    }

    diesel::table! {
        #[sql_name = "SourceMaterial"]
        FHIR_SubstanceDefinition.source_material (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[max_length = 100]
            genus -> Nullable<Varchar>,
            #[max_length = 100]
            part -> Nullable<Varchar>,
            #[max_length = 100]
            species -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_SubstanceDefinition.structure (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[sql_name = "MolecularFormula"]
            #[max_length = 255]
            molecular_formula -> Nullable<Varchar>,
            #[sql_name = "MolecularFormulaByMoiety"]
            #[max_length = 255]
            molecular_formula_by_moiety -> Nullable<Varchar>,
            #[sql_name = "OpticalActivity"]
            #[max_length = 100]
            optical_activity -> Nullable<Varchar>,
            #[max_length = 100]
            stereochemistry -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "StructureRepresentation"]
        FHIR_SubstanceDefinition.structure_representation (id) {
            id -> BigInt,
            #[sql_name = "SubstanceDefinition"]
            substance_definition -> BigInt,
            #[max_length = 100]
            document -> Nullable<Varchar>,
            #[max_length = 100]
            format -> Nullable<Varchar>,
            #[max_length = 255]
            representation -> Nullable<Varchar>,
            #[sql_name = "Type"]
            #[max_length = 100]
            type_ -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_test_script {
    diesel::table! {
        FHIR_TestScript.fixture (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            autocreate -> Nullable<Bool>,
            autodelete -> Nullable<Bool>,
            #[max_length = 100]
            resource -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "MetadataCapability"]
        FHIR_TestScript.metadata_capability (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            #[max_length = 512]
            capabilities -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            destination -> Nullable<Integer>,
            required -> Nullable<Bool>,
            validated -> Nullable<Bool>,
        }
    }

    diesel::table! {
        FHIR_TestScript.scope (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            #[max_length = 512]
            artifact -> Nullable<Varchar>,
            #[max_length = 100]
            conformance -> Nullable<Varchar>,
            #[max_length = 100]
            phase -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "SetupActionAssert"]
        FHIR_TestScript.setup_action_assert (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            #[sql_name = "CompareToSourceExpression"]
            #[max_length = 255]
            compare_to_source_expression -> Nullable<Varchar>,
            #[sql_name = "CompareToSourceId"]
            #[max_length = 255]
            compare_to_source_id -> Nullable<Varchar>,
            #[sql_name = "CompareToSourcePath"]
            #[max_length = 255]
            compare_to_source_path -> Nullable<Varchar>,
            #[sql_name = "ContentType"]
            #[max_length = 64]
            content_type -> Nullable<Varchar>,
            #[sql_name = "DefaultManualCompletion"]
            #[max_length = 64]
            default_manual_completion -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 64]
            direction -> Nullable<Varchar>,
            #[max_length = 255]
            expression -> Nullable<Varchar>,
            #[sql_name = "HeaderField"]
            #[max_length = 255]
            header_field -> Nullable<Varchar>,
            #[max_length = 255]
            label -> Nullable<Varchar>,
            #[sql_name = "MinimumId"]
            #[max_length = 255]
            minimum_id -> Nullable<Varchar>,
            #[sql_name = "NavigationLinks"]
            navigation_links -> Nullable<Bool>,
            #[max_length = 64]
            operator -> Nullable<Varchar>,
            #[max_length = 255]
            path -> Nullable<Varchar>,
            #[sql_name = "RequestMethod"]
            #[max_length = 64]
            request_method -> Nullable<Varchar>,
            #[sql_name = "RequestURL"]
            #[max_length = 255]
            request_url -> Nullable<Varchar>,
            #[max_length = 512]
            resource -> Nullable<Varchar>,
            #[max_length = 64]
            response -> Nullable<Varchar>,
            #[sql_name = "ResponseCode"]
            #[max_length = 255]
            response_code -> Nullable<Varchar>,
            #[sql_name = "SourceId"]
            #[max_length = 64]
            source_id -> Nullable<Varchar>,
            #[sql_name = "StopTestOnFail"]
            stop_test_on_fail -> Nullable<Bool>,
            #[sql_name = "ValidateProfileId"]
            #[max_length = 64]
            validate_profile_id -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
            #[sql_name = "WarningOnly"]
            warning_only -> Nullable<Bool>,
        }
    }

    diesel::table! {
        #[sql_name = "SetupActionOperation"]
        FHIR_TestScript.setup_action_operation (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            #[max_length = 64]
            accept -> Nullable<Varchar>,
            #[sql_name = "ContentType"]
            #[max_length = 64]
            content_type -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            destination -> Nullable<Integer>,
            #[sql_name = "EncodeRequestURL"]
            encode_request_url -> Nullable<Bool>,
            #[max_length = 255]
            label -> Nullable<Varchar>,
            #[max_length = 64]
            method -> Nullable<Varchar>,
            origin -> Nullable<Integer>,
            #[max_length = 255]
            params -> Nullable<Varchar>,
            #[sql_name = "RequestId"]
            #[max_length = 64]
            request_id -> Nullable<Varchar>,
            #[max_length = 512]
            resource -> Nullable<Varchar>,
            #[sql_name = "ResponseId"]
            #[max_length = 64]
            response_id -> Nullable<Varchar>,
            #[sql_name = "SourceId"]
            #[max_length = 64]
            source_id -> Nullable<Varchar>,
            #[sql_name = "TargetId"]
            #[max_length = 64]
            target_id -> Nullable<Varchar>,
            #[max_length = 255]
            url -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_TestScript.variable (id) {
            id -> BigInt,
            #[sql_name = "TestScript"]
            test_script -> BigInt,
            #[sql_name = "DefaultValue"]
            #[max_length = 255]
            default_value -> Nullable<Varchar>,
            #[max_length = 255]
            description -> Nullable<Varchar>,
            #[max_length = 255]
            expression -> Nullable<Varchar>,
            #[sql_name = "HeaderField"]
            #[max_length = 255]
            header_field -> Nullable<Varchar>,
            #[max_length = 255]
            hint -> Nullable<Varchar>,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[max_length = 255]
            path -> Nullable<Varchar>,
            #[sql_name = "SourceId"]
            #[max_length = 64]
            source_id -> Nullable<Varchar>,
        }
    }
}


pub mod fhir_value_set {
    diesel::table! {
        #[sql_name = "ComposeInclude"]
        FHIR_ValueSet.compose_include (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 255]
            copyright -> Nullable<Varchar>,
            #[max_length = 512]
            system -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ComposeIncludeFilter"]
        FHIR_ValueSet.compose_include_filter (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 64]
            op -> Nullable<Varchar>,
            #[max_length = 64]
            property -> Nullable<Varchar>,
            #[max_length = 255]
            value -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        FHIR_ValueSet.expansion (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 512]
            identifier -> Nullable<Varchar>,
            #[max_length = 512]
            next -> Nullable<Varchar>,
            offset -> Nullable<Integer>,
            timestamp -> Nullable<Timestamp>,
            total -> Nullable<Integer>,
        }
    }

    diesel::table! {
        #[sql_name = "ExpansionContains"]
        FHIR_ValueSet.expansion_contains (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[sql_name = "Abstract"]
            abstract_ -> Nullable<Bool>,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[max_length = 255]
            display -> Nullable<Varchar>,
            inactive -> Nullable<Bool>,
            #[max_length = 512]
            system -> Nullable<Varchar>,
            #[max_length = 255]
            version -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ExpansionContainsProperty"]
        FHIR_ValueSet.expansion_contains_property (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCode"]
            #[max_length = 64]
            value_code -> Nullable<Varchar>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ExpansionContainsPropertySubProperty"]
        FHIR_ValueSet.expansion_contains_property_sub_property (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 64]
            code -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCode"]
            #[max_length = 64]
            value_code -> Nullable<Varchar>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
        }
    }

    diesel::table! {
        #[sql_name = "ExpansionParameter"]
        FHIR_ValueSet.expansion_parameter (id) {
            id -> BigInt,
            #[sql_name = "ValueSet"]
            value_set -> BigInt,
            #[max_length = 255]
            name -> Nullable<Varchar>,
            #[sql_name = "ValueBoolean"]
            value_boolean -> Nullable<Bool>,
            #[sql_name = "ValueCode"]
            #[max_length = 64]
            value_code -> Nullable<Varchar>,
            #[sql_name = "ValueDateTime"]
            value_date_time -> Nullable<Timestamp>,
            #[sql_name = "ValueDecimal"]
            value_decimal -> Nullable<Numeric>,
            #[sql_name = "ValueInteger"]
            value_integer -> Nullable<Integer>,
            #[sql_name = "ValueString"]
            #[max_length = 255]
            value_string -> Nullable<Varchar>,
            #[sql_name = "ValueURI"]
            #[max_length = 512]
            value_uri -> Nullable<Varchar>,
        }
    }
}

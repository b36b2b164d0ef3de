// @generated automatically by diesel_iris.

pub mod fhir {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::account, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Account {
    pub id: i64,
    pub billing_status: Option<String>,
    pub calculated_at: Option<chrono::NaiveDateTime>,
    pub currency: Option<String>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub owner: Option<String>,
    pub status: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Account`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::account)]
pub struct NewAccount {
    pub billing_status: Option<String>,
    pub calculated_at: Option<chrono::NaiveDateTime>,
    pub currency: Option<String>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub owner: Option<String>,
    pub status: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::activity_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ActivityDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub code: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub do_not_perform: Option<bool>,
    pub experimental: Option<bool>,
    pub intent: Option<String>,
    pub kind: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub priority: Option<String>,
    pub product_codeable_concept: Option<String>,
    pub product_reference: Option<String>,
    pub profile: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub transform: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ActivityDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::activity_definition)]
pub struct NewActivityDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub code: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub do_not_perform: Option<bool>,
    pub experimental: Option<bool>,
    pub intent: Option<String>,
    pub kind: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub priority: Option<String>,
    pub product_codeable_concept: Option<String>,
    pub product_reference: Option<String>,
    pub profile: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub transform: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::actor_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ActorDefinition {
    pub id: i64,
    pub capabilities: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub documentation: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ActorDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::actor_definition)]
pub struct NewActorDefinition {
    pub capabilities: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub documentation: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::administrable_product_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Device, foreign_key = device))]
pub struct AdministrableProductDefinition {
    pub id: i64,
    pub administrable_dose_form: Option<String>,
    pub description: Option<String>,
    pub device: Option<i64>,
    pub status: Option<String>,
    pub unit_of_presentation: Option<String>,
}

/// A new row for [`AdministrableProductDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::administrable_product_definition)]
pub struct NewAdministrableProductDefinition {
    pub administrable_dose_form: Option<String>,
    pub description: Option<String>,
    pub device: Option<i64>,
    pub status: Option<String>,
    pub unit_of_presentation: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::adverse_event, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct AdverseEvent {
    pub id: i64,
    pub actuality: Option<String>,
    pub code: Option<String>,
    pub detected: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub expected_in_research_study: Option<bool>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub recorder: Option<String>,
    pub seriousness: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`AdverseEvent`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::adverse_event)]
pub struct NewAdverseEvent {
    pub actuality: Option<String>,
    pub code: Option<String>,
    pub detected: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub expected_in_research_study: Option<bool>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub recorder: Option<String>,
    pub seriousness: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::allergy_intolerance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct AllergyIntolerance {
    pub id: i64,
    pub clinical_status: Option<String>,
    pub code: Option<String>,
    pub criticality: Option<String>,
    pub encounter: Option<i64>,
    pub last_occurrence: Option<chrono::NaiveDateTime>,
    pub onset_date_time: Option<chrono::NaiveDateTime>,
    pub onset_string: Option<String>,
    pub patient: i64,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub verification_status: Option<String>,
}

/// A new row for [`AllergyIntolerance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::allergy_intolerance)]
pub struct NewAllergyIntolerance {
    pub clinical_status: Option<String>,
    pub code: Option<String>,
    pub criticality: Option<String>,
    pub encounter: Option<i64>,
    pub last_occurrence: Option<chrono::NaiveDateTime>,
    pub onset_date_time: Option<chrono::NaiveDateTime>,
    pub onset_string: Option<String>,
    pub patient: i64,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub verification_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::appointment, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Appointment {
    pub id: i64,
    pub appointment_type: Option<String>,
    pub cancellation_date: Option<chrono::NaiveDateTime>,
    pub cancellation_reason: Option<String>,
    pub created: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub minutes_duration: Option<i32>,
    pub occurrence_changed: Option<bool>,
    pub originating_appointment: Option<String>,
    pub previous_appointment: Option<String>,
    pub priority: Option<String>,
    pub recurrence_id: Option<i32>,
    pub start: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`Appointment`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::appointment)]
pub struct NewAppointment {
    pub appointment_type: Option<String>,
    pub cancellation_date: Option<chrono::NaiveDateTime>,
    pub cancellation_reason: Option<String>,
    pub created: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub minutes_duration: Option<i32>,
    pub occurrence_changed: Option<bool>,
    pub originating_appointment: Option<String>,
    pub previous_appointment: Option<String>,
    pub priority: Option<String>,
    pub recurrence_id: Option<i32>,
    pub start: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::appointment_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Appointment, foreign_key = appointment))]
pub struct AppointmentResponse {
    pub id: i64,
    pub actor: Option<String>,
    pub appointment: i64,
    pub comment: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub occurrence_date: Option<chrono::NaiveDate>,
    pub participant_status: Option<String>,
    pub proposed_new_time: Option<bool>,
    pub recurrence_id: Option<i32>,
    pub recurring: Option<bool>,
    pub start: Option<chrono::NaiveDateTime>,
}

/// A new row for [`AppointmentResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::appointment_response)]
pub struct NewAppointmentResponse {
    pub actor: Option<String>,
    pub appointment: i64,
    pub comment: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub occurrence_date: Option<chrono::NaiveDate>,
    pub participant_status: Option<String>,
    pub proposed_new_time: Option<bool>,
    pub recurrence_id: Option<i32>,
    pub recurring: Option<bool>,
    pub start: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::artifact_assessment, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ArtifactAssessment {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub artifact_canonical: Option<String>,
    pub artifact_reference: Option<String>,
    pub artifact_uri: Option<String>,
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub copyright: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub title: Option<String>,
    pub workflow_status: Option<String>,
}

/// A new row for [`ArtifactAssessment`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::artifact_assessment)]
pub struct NewArtifactAssessment {
    pub approval_date: Option<chrono::NaiveDate>,
    pub artifact_canonical: Option<String>,
    pub artifact_reference: Option<String>,
    pub artifact_uri: Option<String>,
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub copyright: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub title: Option<String>,
    pub workflow_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::audit_event, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct AuditEvent {
    pub id: i64,
    pub action: Option<String>,
    pub code: String,
    pub encounter: Option<i64>,
    pub occurred_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub severity: Option<String>,
}

/// A new row for [`AuditEvent`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::audit_event)]
pub struct NewAuditEvent {
    pub action: Option<String>,
    pub code: String,
    pub encounter: Option<i64>,
    pub occurred_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub severity: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::basic, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Basic {
    pub id: i64,
    pub author: Option<String>,
    pub code: String,
    pub created: Option<chrono::NaiveDateTime>,
    pub subject: Option<String>,
}

/// A new row for [`Basic`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::basic)]
pub struct NewBasic {
    pub author: Option<String>,
    pub code: String,
    pub created: Option<chrono::NaiveDateTime>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::biologically_derived_product, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct BiologicallyDerivedProduct {
    pub id: i64,
    pub division: Option<String>,
    pub expiration_date: Option<chrono::NaiveDateTime>,
    pub product_code: Option<String>,
}

/// A new row for [`BiologicallyDerivedProduct`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::biologically_derived_product)]
pub struct NewBiologicallyDerivedProduct {
    pub division: Option<String>,
    pub expiration_date: Option<chrono::NaiveDateTime>,
    pub product_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::biologically_derived_product_dispense, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Location, foreign_key = location))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct BiologicallyDerivedProductDispense {
    pub id: i64,
    pub destination: Option<String>,
    pub location: Option<i64>,
    pub match_status: Option<String>,
    pub origin_relationship_type: Option<String>,
    pub patient: i64,
    pub prepared_date: Option<chrono::NaiveDateTime>,
    pub product: String,
    pub status: Option<String>,
    pub usage_instruction: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
}

/// A new row for [`BiologicallyDerivedProductDispense`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::biologically_derived_product_dispense)]
pub struct NewBiologicallyDerivedProductDispense {
    pub destination: Option<String>,
    pub location: Option<i64>,
    pub match_status: Option<String>,
    pub origin_relationship_type: Option<String>,
    pub patient: i64,
    pub prepared_date: Option<chrono::NaiveDateTime>,
    pub product: String,
    pub status: Option<String>,
    pub usage_instruction: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::body_structure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct BodyStructure {
    pub id: i64,
    pub active: Option<bool>,
    pub description: Option<String>,
    pub morphology: Option<String>,
    pub patient: i64,
}

/// A new row for [`BodyStructure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::body_structure)]
pub struct NewBodyStructure {
    pub active: Option<bool>,
    pub description: Option<String>,
    pub morphology: Option<String>,
    pub patient: i64,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::canonical_resource, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CanonicalResource {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`CanonicalResource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::canonical_resource)]
pub struct NewCanonicalResource {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::capability_statement, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CapabilityStatement {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub fhir_version: Option<String>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`CapabilityStatement`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::capability_statement)]
pub struct NewCapabilityStatement {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub fhir_version: Option<String>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::care_plan, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct CarePlan {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub custodian: Option<String>,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub status: Option<String>,
    pub subject: String,
    pub title: Option<String>,
}

/// A new row for [`CarePlan`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::care_plan)]
pub struct NewCarePlan {
    pub created: Option<chrono::NaiveDateTime>,
    pub custodian: Option<String>,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub status: Option<String>,
    pub subject: String,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::care_team, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CareTeam {
    pub id: i64,
    pub name: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`CareTeam`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::care_team)]
pub struct NewCareTeam {
    pub name: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::charge_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct ChargeItem {
    pub id: i64,
    pub code: String,
    pub cost_center: Option<String>,
    pub encounter: Option<i64>,
    pub entered_date: Option<chrono::NaiveDateTime>,
    pub enterer: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub override_reason: Option<String>,
    pub performing_organization: Option<String>,
    pub requesting_organization: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`ChargeItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::charge_item)]
pub struct NewChargeItem {
    pub code: String,
    pub cost_center: Option<String>,
    pub encounter: Option<i64>,
    pub entered_date: Option<chrono::NaiveDateTime>,
    pub enterer: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub override_reason: Option<String>,
    pub performing_organization: Option<String>,
    pub requesting_organization: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::charge_item_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ChargeItemDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub code: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ChargeItemDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::charge_item_definition)]
pub struct NewChargeItemDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub code: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::citation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Citation {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Citation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::citation)]
pub struct NewCitation {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::claim, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct Claim {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub diagnosis_related_group: Option<String>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub funds_reserve: Option<String>,
    pub insurer: Option<String>,
    pub original_prescription: Option<String>,
    pub patient: i64,
    pub prescription: Option<String>,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub referral: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

/// A new row for [`Claim`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::claim)]
pub struct NewClaim {
    pub created: Option<chrono::NaiveDateTime>,
    pub diagnosis_related_group: Option<String>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub funds_reserve: Option<String>,
    pub insurer: Option<String>,
    pub original_prescription: Option<String>,
    pub patient: i64,
    pub prescription: Option<String>,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub referral: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::claim_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct ClaimResponse {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub decision: Option<String>,
    pub diagnosis_related_group: Option<String>,
    pub disposition: Option<String>,
    pub form_code: Option<String>,
    pub funds_reserve: Option<String>,
    pub insurer: Option<String>,
    pub outcome: Option<String>,
    pub patient: i64,
    pub payee_type: Option<String>,
    pub pre_auth_ref: Option<String>,
    pub request: Option<String>,
    pub requestor: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

/// A new row for [`ClaimResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::claim_response)]
pub struct NewClaimResponse {
    pub created: Option<chrono::NaiveDateTime>,
    pub decision: Option<String>,
    pub diagnosis_related_group: Option<String>,
    pub disposition: Option<String>,
    pub form_code: Option<String>,
    pub funds_reserve: Option<String>,
    pub insurer: Option<String>,
    pub outcome: Option<String>,
    pub patient: i64,
    pub payee_type: Option<String>,
    pub pre_auth_ref: Option<String>,
    pub request: Option<String>,
    pub requestor: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::clinical_impression, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct ClinicalImpression {
    pub id: i64,
    pub change_pattern: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub performer: Option<String>,
    pub previous: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: String,
    pub summary: Option<String>,
}

/// A new row for [`ClinicalImpression`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::clinical_impression)]
pub struct NewClinicalImpression {
    pub change_pattern: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub performer: Option<String>,
    pub previous: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: String,
    pub summary: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::clinical_use_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ClinicalUseDefinition {
    pub id: i64,
    pub status: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`ClinicalUseDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::clinical_use_definition)]
pub struct NewClinicalUseDefinition {
    pub status: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::code_system, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CodeSystem {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub case_sensitive: Option<bool>,
    pub compositional: Option<bool>,
    pub content: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub count: Option<i32>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub hierarchy_meaning: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub supplements: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub value_set: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
    pub version_needed: Option<bool>,
}

/// A new row for [`CodeSystem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::code_system)]
pub struct NewCodeSystem {
    pub approval_date: Option<chrono::NaiveDate>,
    pub case_sensitive: Option<bool>,
    pub compositional: Option<bool>,
    pub content: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub count: Option<i32>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub hierarchy_meaning: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub supplements: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub value_set: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
    pub version_needed: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::communication, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct Communication {
    pub id: i64,
    pub encounter: Option<i64>,
    pub priority: Option<String>,
    pub received: Option<chrono::NaiveDateTime>,
    pub sender: Option<String>,
    pub sent: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: Option<String>,
    pub topic: Option<String>,
}

/// A new row for [`Communication`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::communication)]
pub struct NewCommunication {
    pub encounter: Option<i64>,
    pub priority: Option<String>,
    pub received: Option<chrono::NaiveDateTime>,
    pub sender: Option<String>,
    pub sent: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: Option<String>,
    pub topic: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::communication_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct CommunicationRequest {
    pub id: i64,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`CommunicationRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::communication_request)]
pub struct NewCommunicationRequest {
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::compartment_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CompartmentDefinition {
    pub id: i64,
    pub code: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub search: Option<bool>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`CompartmentDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::compartment_definition)]
pub struct NewCompartmentDefinition {
    pub code: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub search: Option<bool>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::composition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct Composition {
    pub id: i64,
    pub custodian: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub name: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: String,
    pub url: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`Composition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::composition)]
pub struct NewComposition {
    pub custodian: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub name: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: String,
    pub url: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::concept_map, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ConceptMap {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub source_scope_canonical: Option<String>,
    pub source_scope_uri: Option<String>,
    pub status: Option<String>,
    pub target_scope_canonical: Option<String>,
    pub target_scope_uri: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ConceptMap`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::concept_map)]
pub struct NewConceptMap {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub source_scope_canonical: Option<String>,
    pub source_scope_uri: Option<String>,
    pub status: Option<String>,
    pub target_scope_canonical: Option<String>,
    pub target_scope_uri: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::condition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct Condition {
    pub id: i64,
    pub abatement_date_time: Option<chrono::NaiveDateTime>,
    pub abatement_string: Option<String>,
    pub clinical_status: String,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub onset_date_time: Option<chrono::NaiveDateTime>,
    pub onset_string: Option<String>,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub severity: Option<String>,
    pub subject: String,
    pub verification_status: Option<String>,
}

/// A new row for [`Condition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::condition)]
pub struct NewCondition {
    pub abatement_date_time: Option<chrono::NaiveDateTime>,
    pub abatement_string: Option<String>,
    pub clinical_status: String,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub onset_date_time: Option<chrono::NaiveDateTime>,
    pub onset_string: Option<String>,
    pub recorded_date: Option<chrono::NaiveDateTime>,
    pub severity: Option<String>,
    pub subject: String,
    pub verification_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::condition_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ConditionDefinition {
    pub id: i64,
    pub body_site: Option<String>,
    pub code: String,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub has_body_site: Option<bool>,
    pub has_severity: Option<bool>,
    pub has_stage: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub severity: Option<String>,
    pub stage: Option<String>,
    pub status: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ConditionDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::condition_definition)]
pub struct NewConditionDefinition {
    pub body_site: Option<String>,
    pub code: String,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub has_body_site: Option<bool>,
    pub has_severity: Option<bool>,
    pub has_stage: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub severity: Option<String>,
    pub stage: Option<String>,
    pub status: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::consent, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Consent {
    pub id: i64,
    pub date: Option<chrono::NaiveDate>,
    pub decision: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`Consent`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::consent)]
pub struct NewConsent {
    pub date: Option<chrono::NaiveDate>,
    pub decision: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::contract, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Contract {
    pub id: i64,
    pub author: Option<String>,
    pub content_derivative: Option<String>,
    pub expiration_type: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub legal_state: Option<String>,
    pub legally_binding_reference: Option<String>,
    pub name: Option<String>,
    pub scope: Option<String>,
    pub status: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub topic_codeable_concept: Option<String>,
    pub topic_reference: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`Contract`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::contract)]
pub struct NewContract {
    pub author: Option<String>,
    pub content_derivative: Option<String>,
    pub expiration_type: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub legal_state: Option<String>,
    pub legally_binding_reference: Option<String>,
    pub name: Option<String>,
    pub scope: Option<String>,
    pub status: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub topic_codeable_concept: Option<String>,
    pub topic_reference: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::coverage, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(InsurancePlan, foreign_key = insurance_plan))]
pub struct Coverage {
    pub id: i64,
    pub beneficiary: String,
    pub dependent: Option<String>,
    pub insurance_plan: Option<i64>,
    pub insurer: Option<String>,
    pub kind: Option<String>,
    pub network: Option<String>,
    pub order: Option<i32>,
    pub policy_holder: Option<String>,
    pub relationship: Option<String>,
    pub status: Option<String>,
    pub subrogation: Option<bool>,
    pub subscriber: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Coverage`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::coverage)]
pub struct NewCoverage {
    pub beneficiary: String,
    pub dependent: Option<String>,
    pub insurance_plan: Option<i64>,
    pub insurer: Option<String>,
    pub kind: Option<String>,
    pub network: Option<String>,
    pub order: Option<i32>,
    pub policy_holder: Option<String>,
    pub relationship: Option<String>,
    pub status: Option<String>,
    pub subrogation: Option<bool>,
    pub subscriber: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::coverage_eligibility_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct CoverageEligibilityRequest {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub insurer: String,
    pub patient: i64,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
    pub status: Option<String>,
}

/// A new row for [`CoverageEligibilityRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::coverage_eligibility_request)]
pub struct NewCoverageEligibilityRequest {
    pub created: Option<chrono::NaiveDateTime>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub insurer: String,
    pub patient: i64,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::coverage_eligibility_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct CoverageEligibilityResponse {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub form: Option<String>,
    pub insurer: String,
    pub outcome: Option<String>,
    pub patient: i64,
    pub pre_auth_ref: Option<String>,
    pub request: String,
    pub requestor: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
    pub status: Option<String>,
}

/// A new row for [`CoverageEligibilityResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::coverage_eligibility_response)]
pub struct NewCoverageEligibilityResponse {
    pub created: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub form: Option<String>,
    pub insurer: String,
    pub outcome: Option<String>,
    pub patient: i64,
    pub pre_auth_ref: Option<String>,
    pub request: String,
    pub requestor: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::detected_issue, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct DetectedIssue {
    pub id: i64,
    pub author: Option<String>,
    pub code: Option<String>,
    pub detail: Option<String>,
    pub encounter: Option<i64>,
    pub identified_date_time: Option<chrono::NaiveDateTime>,
    pub reference: Option<String>,
    pub severity: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`DetectedIssue`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::detected_issue)]
pub struct NewDetectedIssue {
    pub author: Option<String>,
    pub code: Option<String>,
    pub detail: Option<String>,
    pub encounter: Option<i64>,
    pub identified_date_time: Option<chrono::NaiveDateTime>,
    pub reference: Option<String>,
    pub severity: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct Device {
    pub id: i64,
    pub availability_status: Option<String>,
    pub display_name: Option<String>,
    pub expiration_date: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub lot_number: Option<String>,
    pub manufacture_date: Option<chrono::NaiveDateTime>,
    pub manufacturer: Option<String>,
    pub mode: Option<String>,
    pub model_number: Option<String>,
    pub owner: Option<String>,
    pub parent: Option<String>,
    pub part_number: Option<String>,
    pub serial_number: Option<String>,
    pub status: Option<String>,
    pub url: Option<String>,
}

/// A new row for [`Device`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device)]
pub struct NewDevice {
    pub availability_status: Option<String>,
    pub display_name: Option<String>,
    pub expiration_date: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub lot_number: Option<String>,
    pub manufacture_date: Option<chrono::NaiveDateTime>,
    pub manufacturer: Option<String>,
    pub mode: Option<String>,
    pub model_number: Option<String>,
    pub owner: Option<String>,
    pub parent: Option<String>,
    pub part_number: Option<String>,
    pub serial_number: Option<String>,
    pub status: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_association, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BodyStructure, foreign_key = body_structure))]
#[diesel(belongs_to(Device, foreign_key = device))]
pub struct DeviceAssociation {
    pub id: i64,
    pub body_structure: Option<i64>,
    pub device: i64,
    pub status: String,
    pub subject: Option<String>,
}

/// A new row for [`DeviceAssociation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_association)]
pub struct NewDeviceAssociation {
    pub body_structure: Option<i64>,
    pub device: i64,
    pub status: String,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DeviceDefinition {
    pub id: i64,
    pub description: Option<String>,
    pub manufacturer: Option<String>,
    pub model_number: Option<String>,
    pub owner: Option<String>,
    pub part_number: Option<String>,
}

/// A new row for [`DeviceDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_definition)]
pub struct NewDeviceDefinition {
    pub description: Option<String>,
    pub manufacturer: Option<String>,
    pub model_number: Option<String>,
    pub owner: Option<String>,
    pub part_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_dispense, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct DeviceDispense {
    pub id: i64,
    pub destination: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub prepared_date: Option<chrono::NaiveDateTime>,
    pub receiver: Option<String>,
    pub status: Option<String>,
    pub subject: String,
    pub type_: Option<String>,
    pub usage_instruction: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
}

/// A new row for [`DeviceDispense`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_dispense)]
pub struct NewDeviceDispense {
    pub destination: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub prepared_date: Option<chrono::NaiveDateTime>,
    pub receiver: Option<String>,
    pub status: Option<String>,
    pub subject: String,
    pub type_: Option<String>,
    pub usage_instruction: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_metric, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Device, foreign_key = device))]
pub struct DeviceMetric {
    pub id: i64,
    pub category: Option<String>,
    pub color: Option<String>,
    pub device: i64,
    pub operational_status: Option<String>,
    pub type_: String,
    pub unit: Option<String>,
}

/// A new row for [`DeviceMetric`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_metric)]
pub struct NewDeviceMetric {
    pub category: Option<String>,
    pub color: Option<String>,
    pub device: i64,
    pub operational_status: Option<String>,
    pub type_: String,
    pub unit: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct DeviceRequest {
    pub id: i64,
    pub as_needed: Option<bool>,
    pub as_needed_for: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub quantity: Option<i32>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`DeviceRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_request)]
pub struct NewDeviceRequest {
    pub as_needed: Option<bool>,
    pub as_needed_for: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub quantity: Option<i32>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::device_usage, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct DeviceUsage {
    pub id: i64,
    pub context: Option<String>,
    pub date_asserted: Option<chrono::NaiveDateTime>,
    pub information_source: Option<String>,
    pub patient: i64,
    pub status: Option<String>,
    pub timing_date_time: Option<chrono::NaiveDateTime>,
    pub usage_status: Option<String>,
}

/// A new row for [`DeviceUsage`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::device_usage)]
pub struct NewDeviceUsage {
    pub context: Option<String>,
    pub date_asserted: Option<chrono::NaiveDateTime>,
    pub information_source: Option<String>,
    pub patient: i64,
    pub status: Option<String>,
    pub timing_date_time: Option<chrono::NaiveDateTime>,
    pub usage_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::diagnostic_report, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Composition, foreign_key = composition))]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct DiagnosticReport {
    pub id: i64,
    pub code: String,
    pub composition: Option<i64>,
    pub conclusion: Option<String>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`DiagnosticReport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::diagnostic_report)]
pub struct NewDiagnosticReport {
    pub code: String,
    pub composition: Option<i64>,
    pub conclusion: Option<String>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::document_reference, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DocumentReference {
    pub id: i64,
    pub custodian: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub doc_status: Option<String>,
    pub facility_type: Option<String>,
    pub practice_setting: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`DocumentReference`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::document_reference)]
pub struct NewDocumentReference {
    pub custodian: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub doc_status: Option<String>,
    pub facility_type: Option<String>,
    pub practice_setting: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::encounter, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Encounter {
    pub id: i64,
    pub part_of: Option<String>,
    pub planned_end_date: Option<chrono::NaiveDateTime>,
    pub planned_start_date: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub service_provider: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub subject_status: Option<String>,
}

/// A new row for [`Encounter`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::encounter)]
pub struct NewEncounter {
    pub part_of: Option<String>,
    pub planned_end_date: Option<chrono::NaiveDateTime>,
    pub planned_start_date: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub service_provider: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub subject_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::encounter_history, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct EncounterHistory {
    pub id: i64,
    pub class: String,
    pub encounter: Option<i64>,
    pub planned_end_date: Option<chrono::NaiveDateTime>,
    pub planned_start_date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub subject_status: Option<String>,
}

/// A new row for [`EncounterHistory`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::encounter_history)]
pub struct NewEncounterHistory {
    pub class: String,
    pub encounter: Option<i64>,
    pub planned_end_date: Option<chrono::NaiveDateTime>,
    pub planned_start_date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub subject_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::endpoint, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Endpoint {
    pub id: i64,
    pub address: Option<String>,
    pub description: Option<String>,
    pub managing_organization: Option<String>,
    pub name: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`Endpoint`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::endpoint)]
pub struct NewEndpoint {
    pub address: Option<String>,
    pub description: Option<String>,
    pub managing_organization: Option<String>,
    pub name: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::enrollment_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Coverage, foreign_key = coverage))]
pub struct EnrollmentRequest {
    pub id: i64,
    pub candidate: Option<String>,
    pub coverage: Option<i64>,
    pub created: Option<chrono::NaiveDateTime>,
    pub insurer: Option<String>,
    pub provider: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`EnrollmentRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::enrollment_request)]
pub struct NewEnrollmentRequest {
    pub candidate: Option<String>,
    pub coverage: Option<i64>,
    pub created: Option<chrono::NaiveDateTime>,
    pub insurer: Option<String>,
    pub provider: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::enrollment_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Organization, foreign_key = organization))]
pub struct EnrollmentResponse {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub organization: Option<i64>,
    pub outcome: Option<String>,
    pub request: Option<String>,
    pub request_provider: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`EnrollmentResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::enrollment_response)]
pub struct NewEnrollmentResponse {
    pub created: Option<chrono::NaiveDateTime>,
    pub disposition: Option<String>,
    pub organization: Option<i64>,
    pub outcome: Option<String>,
    pub request: Option<String>,
    pub request_provider: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::episode_of_care, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct EpisodeOfCare {
    pub id: i64,
    pub care_manager: Option<String>,
    pub managing_organization: Option<String>,
    pub patient: i64,
    pub status: Option<String>,
}

/// A new row for [`EpisodeOfCare`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::episode_of_care)]
pub struct NewEpisodeOfCare {
    pub care_manager: Option<String>,
    pub managing_organization: Option<String>,
    pub patient: i64,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::event_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct EventDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`EventDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::event_definition)]
pub struct NewEventDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::evidence, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Evidence {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub assertion: Option<String>,
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub synthesis_type: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Evidence`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::evidence)]
pub struct NewEvidence {
    pub approval_date: Option<chrono::NaiveDate>,
    pub assertion: Option<String>,
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub synthesis_type: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::evidence_report, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct EvidenceReport {
    pub id: i64,
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub publisher: Option<String>,
    pub status: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
}

/// A new row for [`EvidenceReport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::evidence_report)]
pub struct NewEvidenceReport {
    pub cite_as_markdown: Option<String>,
    pub cite_as_reference: Option<String>,
    pub publisher: Option<String>,
    pub status: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::evidence_variable, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct EvidenceVariable {
    pub id: i64,
    pub actual: Option<bool>,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub handling: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub short_title: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`EvidenceVariable`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::evidence_variable)]
pub struct NewEvidenceVariable {
    pub actual: Option<bool>,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub handling: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub short_title: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::example_scenario, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ExampleScenario {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ExampleScenario`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::example_scenario)]
pub struct NewExampleScenario {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::explanation_of_benefit, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Claim, foreign_key = claim))]
#[diesel(belongs_to(ClaimResponse, foreign_key = claim_response))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct ExplanationOfBenefit {
    pub id: i64,
    pub claim: Option<i64>,
    pub claim_response: Option<i64>,
    pub created: Option<chrono::NaiveDateTime>,
    pub decision: Option<String>,
    pub diagnosis_related_group: Option<String>,
    pub disposition: Option<String>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub form_code: Option<String>,
    pub funds_reserve: Option<String>,
    pub funds_reserve_requested: Option<String>,
    pub insurer: Option<String>,
    pub original_prescription: Option<String>,
    pub outcome: Option<String>,
    pub patient: i64,
    pub precedence: Option<i32>,
    pub prescription: Option<String>,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub referral: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

/// A new row for [`ExplanationOfBenefit`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::explanation_of_benefit)]
pub struct NewExplanationOfBenefit {
    pub claim: Option<i64>,
    pub claim_response: Option<i64>,
    pub created: Option<chrono::NaiveDateTime>,
    pub decision: Option<String>,
    pub diagnosis_related_group: Option<String>,
    pub disposition: Option<String>,
    pub enterer: Option<String>,
    pub facility: Option<String>,
    pub form_code: Option<String>,
    pub funds_reserve: Option<String>,
    pub funds_reserve_requested: Option<String>,
    pub insurer: Option<String>,
    pub original_prescription: Option<String>,
    pub outcome: Option<String>,
    pub patient: i64,
    pub precedence: Option<i32>,
    pub prescription: Option<String>,
    pub priority: Option<String>,
    pub provider: Option<String>,
    pub referral: Option<String>,
    pub status: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
    pub use_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::family_member_history, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct FamilyMemberHistory {
    pub id: i64,
    pub age_string: Option<String>,
    pub born_date: Option<chrono::NaiveDate>,
    pub born_string: Option<String>,
    pub data_absent_reason: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date: Option<chrono::NaiveDate>,
    pub deceased_string: Option<String>,
    pub estimated_age: Option<bool>,
    pub name: Option<String>,
    pub patient: i64,
    pub relationship: String,
    pub sex: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`FamilyMemberHistory`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::family_member_history)]
pub struct NewFamilyMemberHistory {
    pub age_string: Option<String>,
    pub born_date: Option<chrono::NaiveDate>,
    pub born_string: Option<String>,
    pub data_absent_reason: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date: Option<chrono::NaiveDate>,
    pub deceased_string: Option<String>,
    pub estimated_age: Option<bool>,
    pub name: Option<String>,
    pub patient: i64,
    pub relationship: String,
    pub sex: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::flag, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct Flag {
    pub id: i64,
    pub author: Option<String>,
    pub code: String,
    pub encounter: Option<i64>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`Flag`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::flag)]
pub struct NewFlag {
    pub author: Option<String>,
    pub code: String,
    pub encounter: Option<i64>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::formulary_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct FormularyItem {
    pub id: i64,
    pub code: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`FormularyItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::formulary_item)]
pub struct NewFormularyItem {
    pub code: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::genomic_study, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct GenomicStudy {
    pub id: i64,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub referrer: Option<String>,
    pub start_date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`GenomicStudy`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::genomic_study)]
pub struct NewGenomicStudy {
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub referrer: Option<String>,
    pub start_date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::goal, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Goal {
    pub id: i64,
    pub achievement_status: Option<String>,
    pub continuous: Option<bool>,
    pub description: String,
    pub lifecycle_status: Option<String>,
    pub priority: Option<String>,
    pub source: Option<String>,
    pub start_codeable_concept: Option<String>,
    pub start_date: Option<chrono::NaiveDate>,
    pub status_date: Option<chrono::NaiveDate>,
    pub status_reason: Option<String>,
    pub subject: String,
}

/// A new row for [`Goal`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::goal)]
pub struct NewGoal {
    pub achievement_status: Option<String>,
    pub continuous: Option<bool>,
    pub description: String,
    pub lifecycle_status: Option<String>,
    pub priority: Option<String>,
    pub source: Option<String>,
    pub start_codeable_concept: Option<String>,
    pub start_date: Option<chrono::NaiveDate>,
    pub status_date: Option<chrono::NaiveDate>,
    pub status_reason: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::graph_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GraphDefinition {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub start: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`GraphDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::graph_definition)]
pub struct NewGraphDefinition {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub start: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::group, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Group {
    pub id: i64,
    pub active: Option<bool>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub managing_entity: Option<String>,
    pub membership: Option<String>,
    pub name: Option<String>,
    pub quantity: Option<i32>,
    pub type_: Option<String>,
}

/// A new row for [`Group`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::group)]
pub struct NewGroup {
    pub active: Option<bool>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub managing_entity: Option<String>,
    pub membership: Option<String>,
    pub name: Option<String>,
    pub quantity: Option<i32>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::guidance_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct GuidanceResponse {
    pub id: i64,
    pub encounter: Option<i64>,
    pub evaluation_message: Option<String>,
    pub module_canonical: Option<String>,
    pub module_codeable_concept: Option<String>,
    pub module_uri: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub output_parameters: Option<String>,
    pub performer: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`GuidanceResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::guidance_response)]
pub struct NewGuidanceResponse {
    pub encounter: Option<i64>,
    pub evaluation_message: Option<String>,
    pub module_canonical: Option<String>,
    pub module_codeable_concept: Option<String>,
    pub module_uri: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub output_parameters: Option<String>,
    pub performer: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::healthcare_service, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct HealthcareService {
    pub id: i64,
    pub active: Option<bool>,
    pub appointment_required: Option<bool>,
    pub comment: Option<String>,
    pub extra_details: Option<String>,
    pub name: Option<String>,
    pub provided_by: Option<String>,
}

/// A new row for [`HealthcareService`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::healthcare_service)]
pub struct NewHealthcareService {
    pub active: Option<bool>,
    pub appointment_required: Option<bool>,
    pub comment: Option<String>,
    pub extra_details: Option<String>,
    pub name: Option<String>,
    pub provided_by: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::imaging_selection, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ImagingSelection {
    pub id: i64,
    pub code: String,
    pub frame_of_reference_uid: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub series_number: Option<i32>,
    pub series_uid: Option<String>,
    pub status: Option<String>,
    pub study_uid: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`ImagingSelection`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::imaging_selection)]
pub struct NewImagingSelection {
    pub code: String,
    pub frame_of_reference_uid: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub series_number: Option<i32>,
    pub series_uid: Option<String>,
    pub status: Option<String>,
    pub study_uid: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::imaging_study, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct ImagingStudy {
    pub id: i64,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub number_of_instances: Option<i32>,
    pub number_of_series: Option<i32>,
    pub referrer: Option<String>,
    pub started: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`ImagingStudy`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::imaging_study)]
pub struct NewImagingStudy {
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub number_of_instances: Option<i32>,
    pub number_of_series: Option<i32>,
    pub referrer: Option<String>,
    pub started: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::immunization, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct Immunization {
    pub id: i64,
    pub encounter: Option<i64>,
    pub expiration_date: Option<chrono::NaiveDate>,
    pub funding_source: Option<String>,
    pub is_subpotent: Option<bool>,
    pub location: Option<i64>,
    pub lot_number: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub occurrence_string: Option<String>,
    pub patient: i64,
    pub primary_source: Option<bool>,
    pub route: Option<String>,
    pub site: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub vaccine_code: String,
}

/// A new row for [`Immunization`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::immunization)]
pub struct NewImmunization {
    pub encounter: Option<i64>,
    pub expiration_date: Option<chrono::NaiveDate>,
    pub funding_source: Option<String>,
    pub is_subpotent: Option<bool>,
    pub location: Option<i64>,
    pub lot_number: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub occurrence_string: Option<String>,
    pub patient: i64,
    pub primary_source: Option<bool>,
    pub route: Option<String>,
    pub site: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub vaccine_code: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::immunization_evaluation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct ImmunizationEvaluation {
    pub id: i64,
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub dose_number: Option<String>,
    pub dose_status: String,
    pub immunization_event: String,
    pub patient: i64,
    pub series: Option<String>,
    pub series_doses: Option<String>,
    pub status: Option<String>,
    pub target_disease: String,
}

/// A new row for [`ImmunizationEvaluation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::immunization_evaluation)]
pub struct NewImmunizationEvaluation {
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub dose_number: Option<String>,
    pub dose_status: String,
    pub immunization_event: String,
    pub patient: i64,
    pub series: Option<String>,
    pub series_doses: Option<String>,
    pub status: Option<String>,
    pub target_disease: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::immunization_recommendation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct ImmunizationRecommendation {
    pub id: i64,
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub patient: i64,
}

/// A new row for [`ImmunizationRecommendation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::immunization_recommendation)]
pub struct NewImmunizationRecommendation {
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub patient: i64,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::implementation_guide, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ImplementationGuide {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub license: Option<String>,
    pub name: Option<String>,
    pub package_id: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ImplementationGuide`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::implementation_guide)]
pub struct NewImplementationGuide {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub license: Option<String>,
    pub name: Option<String>,
    pub package_id: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::ingredient, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Ingredient {
    pub id: i64,
    pub allergenic_indicator: Option<bool>,
    pub comment: Option<String>,
    pub group: Option<String>,
    pub role: String,
    pub status: Option<String>,
}

/// A new row for [`Ingredient`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::ingredient)]
pub struct NewIngredient {
    pub allergenic_indicator: Option<bool>,
    pub comment: Option<String>,
    pub group: Option<String>,
    pub role: String,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::insurance_plan, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct InsurancePlan {
    pub id: i64,
    pub administered_by: Option<String>,
    pub name: Option<String>,
    pub owned_by: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`InsurancePlan`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::insurance_plan)]
pub struct NewInsurancePlan {
    pub administered_by: Option<String>,
    pub name: Option<String>,
    pub owned_by: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::inventory_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct InventoryItem {
    pub id: i64,
    pub base_unit: Option<String>,
    pub product_reference: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`InventoryItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::inventory_item)]
pub struct NewInventoryItem {
    pub base_unit: Option<String>,
    pub product_reference: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::inventory_report, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct InventoryReport {
    pub id: i64,
    pub count_type: Option<String>,
    pub operation_type: Option<String>,
    pub operation_type_reason: Option<String>,
    pub reported_date_time: Option<chrono::NaiveDateTime>,
    pub reporter: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`InventoryReport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::inventory_report)]
pub struct NewInventoryReport {
    pub count_type: Option<String>,
    pub operation_type: Option<String>,
    pub operation_type_reason: Option<String>,
    pub reported_date_time: Option<chrono::NaiveDateTime>,
    pub reporter: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::invoice, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Account, foreign_key = account))]
pub struct Invoice {
    pub id: i64,
    pub account: Option<i64>,
    pub cancelled_reason: Option<String>,
    pub creation: Option<chrono::NaiveDateTime>,
    pub date: Option<chrono::NaiveDateTime>,
    pub issuer: Option<String>,
    pub payment_terms: Option<String>,
    pub period_date: Option<chrono::NaiveDate>,
    pub recipient: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Invoice`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::invoice)]
pub struct NewInvoice {
    pub account: Option<i64>,
    pub cancelled_reason: Option<String>,
    pub creation: Option<chrono::NaiveDateTime>,
    pub date: Option<chrono::NaiveDateTime>,
    pub issuer: Option<String>,
    pub payment_terms: Option<String>,
    pub period_date: Option<chrono::NaiveDate>,
    pub recipient: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::library, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Library {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub type_: String,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Library`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::library)]
pub struct NewLibrary {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub type_: String,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::linkage, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Linkage {
    pub id: i64,
    pub active: Option<bool>,
    pub author: Option<String>,
}

/// A new row for [`Linkage`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::linkage)]
pub struct NewLinkage {
    pub active: Option<bool>,
    pub author: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::list, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct List {
    pub id: i64,
    pub code: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub empty_reason: Option<String>,
    pub encounter: Option<i64>,
    pub mode: Option<String>,
    pub ordered_by: Option<String>,
    pub source: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
}

/// A new row for [`List`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::list)]
pub struct NewList {
    pub code: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub empty_reason: Option<String>,
    pub encounter: Option<i64>,
    pub mode: Option<String>,
    pub ordered_by: Option<String>,
    pub source: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::location, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Location {
    pub id: i64,
    pub description: Option<String>,
    pub form: Option<String>,
    pub managing_organization: Option<String>,
    pub mode: Option<String>,
    pub name: Option<String>,
    pub part_of: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`Location`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::location)]
pub struct NewLocation {
    pub description: Option<String>,
    pub form: Option<String>,
    pub managing_organization: Option<String>,
    pub mode: Option<String>,
    pub name: Option<String>,
    pub part_of: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::manufactured_item_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ManufacturedItemDefinition {
    pub id: i64,
    pub manufactured_dose_form: String,
    pub name: Option<String>,
    pub status: Option<String>,
    pub unit_of_presentation: Option<String>,
}

/// A new row for [`ManufacturedItemDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::manufactured_item_definition)]
pub struct NewManufacturedItemDefinition {
    pub manufactured_dose_form: String,
    pub name: Option<String>,
    pub status: Option<String>,
    pub unit_of_presentation: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::measure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Measure {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub basis: Option<String>,
    pub clinical_recommendation_statement: Option<String>,
    pub composite_scoring: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub disclaimer: Option<String>,
    pub experimental: Option<bool>,
    pub guidance: Option<String>,
    pub improvement_notation: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub rate_aggregation: Option<String>,
    pub rationale: Option<String>,
    pub risk_adjustment: Option<String>,
    pub scoring: Option<String>,
    pub scoring_unit: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Measure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::measure)]
pub struct NewMeasure {
    pub approval_date: Option<chrono::NaiveDate>,
    pub basis: Option<String>,
    pub clinical_recommendation_statement: Option<String>,
    pub composite_scoring: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub disclaimer: Option<String>,
    pub experimental: Option<bool>,
    pub guidance: Option<String>,
    pub improvement_notation: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub rate_aggregation: Option<String>,
    pub rationale: Option<String>,
    pub risk_adjustment: Option<String>,
    pub scoring: Option<String>,
    pub scoring_unit: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::measure_report, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct MeasureReport {
    pub id: i64,
    pub data_update_type: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub improvement_notation: Option<String>,
    pub input_parameters: Option<String>,
    pub location: Option<i64>,
    pub measure: Option<String>,
    pub reporter: Option<String>,
    pub reporting_vendor: Option<String>,
    pub scoring: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`MeasureReport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::measure_report)]
pub struct NewMeasureReport {
    pub data_update_type: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub improvement_notation: Option<String>,
    pub input_parameters: Option<String>,
    pub location: Option<i64>,
    pub measure: Option<String>,
    pub reporter: Option<String>,
    pub reporting_vendor: Option<String>,
    pub scoring: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Medication {
    pub id: i64,
    pub code: Option<String>,
    pub definition: Option<String>,
    pub dose_form: Option<String>,
    pub marketing_authorization_holder: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`Medication`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication)]
pub struct NewMedication {
    pub code: Option<String>,
    pub definition: Option<String>,
    pub dose_form: Option<String>,
    pub marketing_authorization_holder: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication_administration, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct MedicationAdministration {
    pub id: i64,
    pub encounter: Option<i64>,
    pub is_sub_potent: Option<bool>,
    pub occurence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub request: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`MedicationAdministration`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication_administration)]
pub struct NewMedicationAdministration {
    pub encounter: Option<i64>,
    pub is_sub_potent: Option<bool>,
    pub occurence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub request: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication_dispense, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct MedicationDispense {
    pub id: i64,
    pub destination: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub rendered_dosage_instruction: Option<String>,
    pub status: Option<String>,
    pub status_changed: Option<chrono::NaiveDateTime>,
    pub subject: String,
    pub type_: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
    pub when_prepared: Option<chrono::NaiveDateTime>,
}

/// A new row for [`MedicationDispense`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication_dispense)]
pub struct NewMedicationDispense {
    pub destination: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub rendered_dosage_instruction: Option<String>,
    pub status: Option<String>,
    pub status_changed: Option<chrono::NaiveDateTime>,
    pub subject: String,
    pub type_: Option<String>,
    pub when_handed_over: Option<chrono::NaiveDateTime>,
    pub when_prepared: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication_knowledge, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MedicationKnowledge {
    pub id: i64,
    pub author: Option<String>,
    pub code: Option<String>,
    pub preparation_instruction: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`MedicationKnowledge`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication_knowledge)]
pub struct NewMedicationKnowledge {
    pub author: Option<String>,
    pub code: Option<String>,
    pub preparation_instruction: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct MedicationRequest {
    pub id: i64,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub course_of_therapy_type: Option<String>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub performer_type: Option<String>,
    pub prior_prescription: Option<String>,
    pub priority: Option<String>,
    pub recorder: Option<String>,
    pub rendered_dosage_instruction: Option<String>,
    pub reported: Option<bool>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_changed: Option<chrono::NaiveDateTime>,
    pub status_reason: Option<String>,
    pub subject: String,
}

/// A new row for [`MedicationRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication_request)]
pub struct NewMedicationRequest {
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub course_of_therapy_type: Option<String>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub performer_type: Option<String>,
    pub prior_prescription: Option<String>,
    pub priority: Option<String>,
    pub recorder: Option<String>,
    pub rendered_dosage_instruction: Option<String>,
    pub reported: Option<bool>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_changed: Option<chrono::NaiveDateTime>,
    pub status_reason: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medication_statement, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct MedicationStatement {
    pub id: i64,
    pub date_asserted: Option<chrono::NaiveDateTime>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub rendered_dosage_instruction: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`MedicationStatement`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medication_statement)]
pub struct NewMedicationStatement {
    pub date_asserted: Option<chrono::NaiveDateTime>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub rendered_dosage_instruction: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::medicinal_product_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MedicinalProductDefinition {
    pub id: i64,
    pub additional_monitoring_indicator: Option<String>,
    pub combined_pharmaceutical_dose_form: Option<String>,
    pub description: Option<String>,
    pub domain: Option<String>,
    pub indication: Option<String>,
    pub legal_status_of_supply: Option<String>,
    pub pediatric_use_indicator: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`MedicinalProductDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::medicinal_product_definition)]
pub struct NewMedicinalProductDefinition {
    pub additional_monitoring_indicator: Option<String>,
    pub combined_pharmaceutical_dose_form: Option<String>,
    pub description: Option<String>,
    pub domain: Option<String>,
    pub indication: Option<String>,
    pub legal_status_of_supply: Option<String>,
    pub pediatric_use_indicator: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::message_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MessageDefinition {
    pub id: i64,
    pub base: Option<String>,
    pub category: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub event_uri: Option<String>,
    pub experimental: Option<bool>,
    pub graph: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub response_required: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`MessageDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::message_definition)]
pub struct NewMessageDefinition {
    pub base: Option<String>,
    pub category: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub event_uri: Option<String>,
    pub experimental: Option<bool>,
    pub graph: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub response_required: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::message_header, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MessageHeader {
    pub id: i64,
    pub author: Option<String>,
    pub definition: Option<String>,
    pub event_canonical: Option<String>,
    pub reason: Option<String>,
    pub responsible: Option<String>,
    pub sender: Option<String>,
}

/// A new row for [`MessageHeader`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::message_header)]
pub struct NewMessageHeader {
    pub author: Option<String>,
    pub definition: Option<String>,
    pub event_canonical: Option<String>,
    pub reason: Option<String>,
    pub responsible: Option<String>,
    pub sender: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::metadata_resource, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MetadataResource {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub last_review_date: Option<chrono::NaiveDate>,
}

/// A new row for [`MetadataResource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::metadata_resource)]
pub struct NewMetadataResource {
    pub approval_date: Option<chrono::NaiveDate>,
    pub last_review_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::molecular_sequence, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Device, foreign_key = device))]
#[diesel(belongs_to(Specimen, foreign_key = specimen))]
pub struct MolecularSequence {
    pub id: i64,
    pub device: Option<i64>,
    pub literal: Option<String>,
    pub performer: Option<String>,
    pub specimen: Option<i64>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`MolecularSequence`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::molecular_sequence)]
pub struct NewMolecularSequence {
    pub device: Option<i64>,
    pub literal: Option<String>,
    pub performer: Option<String>,
    pub specimen: Option<i64>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::naming_system, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct NamingSystem {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub kind: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub responsible: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`NamingSystem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::naming_system)]
pub struct NewNamingSystem {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub kind: Option<String>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub responsible: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::nutrition_intake, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct NutritionIntake {
    pub id: i64,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub reported_boolean: Option<bool>,
    pub reported_reference: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`NutritionIntake`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::nutrition_intake)]
pub struct NewNutritionIntake {
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub reported_boolean: Option<bool>,
    pub reported_reference: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::nutrition_order, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct NutritionOrder {
    pub id: i64,
    pub date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub orderer: Option<String>,
    pub outside_food_allowed: Option<bool>,
    pub priority: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`NutritionOrder`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::nutrition_order)]
pub struct NewNutritionOrder {
    pub date_time: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub orderer: Option<String>,
    pub outside_food_allowed: Option<bool>,
    pub priority: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::nutrition_product, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct NutritionProduct {
    pub id: i64,
    pub code: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`NutritionProduct`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::nutrition_product)]
pub struct NewNutritionProduct {
    pub code: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::observation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BodyStructure, foreign_key = body_structure))]
#[diesel(belongs_to(Device, foreign_key = device))]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Specimen, foreign_key = specimen))]
pub struct Observation {
    pub id: i64,
    pub body_site: Option<String>,
    pub body_structure: Option<i64>,
    pub code: String,
    pub data_absent_reason: Option<String>,
    pub device: Option<i64>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub effective_instant: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_reference: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub method: Option<String>,
    pub specimen: Option<i64>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_integer: Option<i32>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
}

/// A new row for [`Observation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::observation)]
pub struct NewObservation {
    pub body_site: Option<String>,
    pub body_structure: Option<i64>,
    pub code: String,
    pub data_absent_reason: Option<String>,
    pub device: Option<i64>,
    pub effective_date_time: Option<chrono::NaiveDateTime>,
    pub effective_instant: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_reference: Option<String>,
    pub issued: Option<chrono::NaiveDateTime>,
    pub method: Option<String>,
    pub specimen: Option<i64>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_integer: Option<i32>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::observation_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ObservationDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub body_site: Option<String>,
    pub code: String,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub method: Option<String>,
    pub multiple_results_allowed: Option<bool>,
    pub name: Option<String>,
    pub performer_type: Option<String>,
    pub preferred_report_name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ObservationDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::observation_definition)]
pub struct NewObservationDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub body_site: Option<String>,
    pub code: String,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub method: Option<String>,
    pub multiple_results_allowed: Option<bool>,
    pub name: Option<String>,
    pub performer_type: Option<String>,
    pub preferred_report_name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::operation_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct OperationDefinition {
    pub id: i64,
    pub affects_state: Option<bool>,
    pub base: Option<String>,
    pub code: Option<String>,
    pub comment: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub input_profile: Option<String>,
    pub instance: Option<bool>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub output_profile: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub system: Option<bool>,
    pub title: Option<String>,
    pub type_: Option<bool>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`OperationDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::operation_definition)]
pub struct NewOperationDefinition {
    pub affects_state: Option<bool>,
    pub base: Option<String>,
    pub code: Option<String>,
    pub comment: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub input_profile: Option<String>,
    pub instance: Option<bool>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub output_profile: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub system: Option<bool>,
    pub title: Option<String>,
    pub type_: Option<bool>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::organization, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Organization {
    pub id: i64,
    pub active: Option<bool>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub part_of: Option<String>,
}

/// A new row for [`Organization`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::organization)]
pub struct NewOrganization {
    pub active: Option<bool>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub part_of: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::organization_affiliation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Organization, foreign_key = organization))]
pub struct OrganizationAffiliation {
    pub id: i64,
    pub active: Option<bool>,
    pub organization: Option<i64>,
    pub participating_organization: Option<String>,
}

/// A new row for [`OrganizationAffiliation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::organization_affiliation)]
pub struct NewOrganizationAffiliation {
    pub active: Option<bool>,
    pub organization: Option<i64>,
    pub participating_organization: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::packaged_product_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct PackagedProductDefinition {
    pub id: i64,
    pub copackaged_indicator: Option<bool>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
}

/// A new row for [`PackagedProductDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::packaged_product_definition)]
pub struct NewPackagedProductDefinition {
    pub copackaged_indicator: Option<bool>,
    pub description: Option<String>,
    pub name: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::patient, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Patient {
    pub id: i64,
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
    pub managing_organization: Option<String>,
    pub marital_status: Option<String>,
    pub multiple_birth_boolean: Option<bool>,
    pub multiple_birth_integer: Option<i32>,
}

/// A new row for [`Patient`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::patient)]
pub struct NewPatient {
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
    pub managing_organization: Option<String>,
    pub marital_status: Option<String>,
    pub multiple_birth_boolean: Option<bool>,
    pub multiple_birth_integer: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::payment_notice, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct PaymentNotice {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub payee: Option<String>,
    pub payment: Option<String>,
    pub payment_date: Option<chrono::NaiveDate>,
    pub payment_status: Option<String>,
    pub recipient: String,
    pub reporter: Option<String>,
    pub request: Option<String>,
    pub response: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`PaymentNotice`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::payment_notice)]
pub struct NewPaymentNotice {
    pub created: Option<chrono::NaiveDateTime>,
    pub payee: Option<String>,
    pub payment: Option<String>,
    pub payment_date: Option<chrono::NaiveDate>,
    pub payment_status: Option<String>,
    pub recipient: String,
    pub reporter: Option<String>,
    pub request: Option<String>,
    pub response: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::payment_reconciliation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct PaymentReconciliation {
    pub id: i64,
    pub account_number: Option<String>,
    pub authorization: Option<String>,
    pub card_brand: Option<String>,
    pub created: Option<chrono::NaiveDateTime>,
    pub date: Option<chrono::NaiveDate>,
    pub disposition: Option<String>,
    pub enterer: Option<String>,
    pub expiration_date: Option<chrono::NaiveDate>,
    pub form_code: Option<String>,
    pub issuer_type: Option<String>,
    pub kind: Option<String>,
    pub location: Option<i64>,
    pub method: Option<String>,
    pub outcome: Option<String>,
    pub payment_issuer: Option<String>,
    pub processor: Option<String>,
    pub reference_number: Option<String>,
    pub request: Option<String>,
    pub requestor: Option<String>,
    pub status: Option<String>,
    pub type_: String,
}

/// A new row for [`PaymentReconciliation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::payment_reconciliation)]
pub struct NewPaymentReconciliation {
    pub account_number: Option<String>,
    pub authorization: Option<String>,
    pub card_brand: Option<String>,
    pub created: Option<chrono::NaiveDateTime>,
    pub date: Option<chrono::NaiveDate>,
    pub disposition: Option<String>,
    pub enterer: Option<String>,
    pub expiration_date: Option<chrono::NaiveDate>,
    pub form_code: Option<String>,
    pub issuer_type: Option<String>,
    pub kind: Option<String>,
    pub location: Option<i64>,
    pub method: Option<String>,
    pub outcome: Option<String>,
    pub payment_issuer: Option<String>,
    pub processor: Option<String>,
    pub reference_number: Option<String>,
    pub request: Option<String>,
    pub requestor: Option<String>,
    pub status: Option<String>,
    pub type_: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::permission, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Permission {
    pub id: i64,
    pub asserter: Option<String>,
    pub combining: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`Permission`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::permission)]
pub struct NewPermission {
    pub asserter: Option<String>,
    pub combining: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::person, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Person {
    pub id: i64,
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
    pub managing_organization: Option<String>,
    pub marital_status: Option<String>,
}

/// A new row for [`Person`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::person)]
pub struct NewPerson {
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
    pub managing_organization: Option<String>,
    pub marital_status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::plan_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct PlanDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`PlanDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::plan_definition)]
pub struct NewPlanDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub subtitle: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub usage: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::practitioner, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Practitioner {
    pub id: i64,
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
}

/// A new row for [`Practitioner`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::practitioner)]
pub struct NewPractitioner {
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub deceased_boolean: Option<bool>,
    pub deceased_date_time: Option<chrono::NaiveDateTime>,
    pub gender: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::practitioner_role, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Organization, foreign_key = organization))]
#[diesel(belongs_to(Practitioner, foreign_key = practitioner))]
pub struct PractitionerRole {
    pub id: i64,
    pub active: Option<bool>,
    pub organization: Option<i64>,
    pub practitioner: Option<i64>,
}

/// A new row for [`PractitionerRole`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::practitioner_role)]
pub struct NewPractitionerRole {
    pub active: Option<bool>,
    pub organization: Option<i64>,
    pub practitioner: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::procedure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct Procedure {
    pub id: i64,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub occurrence_string: Option<String>,
    pub outcome: Option<String>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub recorder: Option<String>,
    pub reported_boolean: Option<bool>,
    pub reported_reference: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: String,
}

/// A new row for [`Procedure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::procedure)]
pub struct NewProcedure {
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub location: Option<i64>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub occurrence_string: Option<String>,
    pub outcome: Option<String>,
    pub recorded: Option<chrono::NaiveDateTime>,
    pub recorder: Option<String>,
    pub reported_boolean: Option<bool>,
    pub reported_reference: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::provenance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct Provenance {
    pub id: i64,
    pub activity: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub occurred_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
}

/// A new row for [`Provenance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::provenance)]
pub struct NewProvenance {
    pub activity: Option<String>,
    pub encounter: Option<i64>,
    pub location: Option<i64>,
    pub occurred_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub recorded: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::questionnaire, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Questionnaire {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Questionnaire`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::questionnaire)]
pub struct NewQuestionnaire {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::questionnaire_response, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct QuestionnaireResponse {
    pub id: i64,
    pub author: Option<String>,
    pub authored: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub questionnaire: Option<String>,
    pub source: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`QuestionnaireResponse`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::questionnaire_response)]
pub struct NewQuestionnaireResponse {
    pub author: Option<String>,
    pub authored: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub questionnaire: Option<String>,
    pub source: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::regulated_authorization, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct RegulatedAuthorization {
    pub id: i64,
    pub description: Option<String>,
    pub holder: Option<String>,
    pub intended_use: Option<String>,
    pub regulator: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
}

/// A new row for [`RegulatedAuthorization`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::regulated_authorization)]
pub struct NewRegulatedAuthorization {
    pub description: Option<String>,
    pub holder: Option<String>,
    pub intended_use: Option<String>,
    pub regulator: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::related_person, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct RelatedPerson {
    pub id: i64,
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub gender: Option<String>,
    pub patient: i64,
}

/// A new row for [`RelatedPerson`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::related_person)]
pub struct NewRelatedPerson {
    pub active: Option<bool>,
    pub birth_date: Option<chrono::NaiveDate>,
    pub gender: Option<String>,
    pub patient: i64,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::request_orchestration, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct RequestOrchestration {
    pub id: i64,
    pub author: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub priority: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

/// A new row for [`RequestOrchestration`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::request_orchestration)]
pub struct NewRequestOrchestration {
    pub author: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub code: Option<String>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub priority: Option<String>,
    pub status: Option<String>,
    pub subject: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::requirements, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Requirements {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`Requirements`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::requirements)]
pub struct NewRequirements {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::research_study, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ResearchStudy {
    pub id: i64,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub description_summary: Option<String>,
    pub name: Option<String>,
    pub phase: Option<String>,
    pub primary_purpose_type: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub why_stopped: Option<String>,
}

/// A new row for [`ResearchStudy`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::research_study)]
pub struct NewResearchStudy {
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub description_summary: Option<String>,
    pub name: Option<String>,
    pub phase: Option<String>,
    pub primary_purpose_type: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub why_stopped: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::research_subject, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ResearchSubject {
    pub id: i64,
    pub actual_comparison_group: Option<String>,
    pub assigned_comparison_group: Option<String>,
    pub status: Option<String>,
    pub study: String,
    pub subject: String,
}

/// A new row for [`ResearchSubject`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::research_subject)]
pub struct NewResearchSubject {
    pub actual_comparison_group: Option<String>,
    pub assigned_comparison_group: Option<String>,
    pub status: Option<String>,
    pub study: String,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::risk_assessment, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Condition, foreign_key = condition))]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct RiskAssessment {
    pub id: i64,
    pub based_on: Option<String>,
    pub code: Option<String>,
    pub condition: Option<i64>,
    pub encounter: Option<i64>,
    pub method: Option<String>,
    pub mitigation: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub parent: Option<String>,
    pub performer: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`RiskAssessment`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::risk_assessment)]
pub struct NewRiskAssessment {
    pub based_on: Option<String>,
    pub code: Option<String>,
    pub condition: Option<i64>,
    pub encounter: Option<i64>,
    pub method: Option<String>,
    pub mitigation: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub parent: Option<String>,
    pub performer: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::schedule, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Schedule {
    pub id: i64,
    pub active: Option<bool>,
    pub comment: Option<String>,
    pub name: Option<String>,
}

/// A new row for [`Schedule`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::schedule)]
pub struct NewSchedule {
    pub active: Option<bool>,
    pub comment: Option<String>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::search_parameter, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SearchParameter {
    pub id: i64,
    pub code: Option<String>,
    pub constraint: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub derived_from: Option<String>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub expression: Option<String>,
    pub multiple_and: Option<bool>,
    pub multiple_or: Option<bool>,
    pub name: Option<String>,
    pub processing_mode: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`SearchParameter`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::search_parameter)]
pub struct NewSearchParameter {
    pub code: Option<String>,
    pub constraint: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub derived_from: Option<String>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub expression: Option<String>,
    pub multiple_and: Option<bool>,
    pub multiple_or: Option<bool>,
    pub name: Option<String>,
    pub processing_mode: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::service_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BodyStructure, foreign_key = body_structure))]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
pub struct ServiceRequest {
    pub id: i64,
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub body_structure: Option<i64>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub performer_type: Option<String>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

/// A new row for [`ServiceRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::service_request)]
pub struct NewServiceRequest {
    pub as_needed_boolean: Option<bool>,
    pub as_needed_codeable_concept: Option<String>,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub body_structure: Option<i64>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub intent: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub performer_type: Option<String>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub subject: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::slot, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Schedule, foreign_key = schedule))]
pub struct Slot {
    pub id: i64,
    pub comment: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub overbooked: Option<bool>,
    pub schedule: i64,
    pub start: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
}

/// A new row for [`Slot`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::slot)]
pub struct NewSlot {
    pub comment: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub overbooked: Option<bool>,
    pub schedule: i64,
    pub start: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::specimen, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Specimen {
    pub id: i64,
    pub combined: Option<String>,
    pub received_time: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Specimen`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::specimen)]
pub struct NewSpecimen {
    pub combined: Option<String>,
    pub received_time: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
    pub subject: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::specimen_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SpecimenDefinition {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub time_aspect: Option<String>,
    pub title: Option<String>,
    pub type_collected: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`SpecimenDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::specimen_definition)]
pub struct NewSpecimenDefinition {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub time_aspect: Option<String>,
    pub title: Option<String>,
    pub type_collected: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::structure_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct StructureDefinition {
    pub id: i64,
    pub abstract_: Option<bool>,
    pub base_definition: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub derivation: Option<String>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub fhir_version: Option<String>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`StructureDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::structure_definition)]
pub struct NewStructureDefinition {
    pub abstract_: Option<bool>,
    pub base_definition: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub derivation: Option<String>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub fhir_version: Option<String>,
    pub kind: Option<String>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::structure_map, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct StructureMap {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`StructureMap`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::structure_map)]
pub struct NewStructureMap {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::subscription, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Subscription {
    pub id: i64,
    pub content: Option<String>,
    pub content_type: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub endpoint: Option<String>,
    pub heartbeat_period: Option<i32>,
    pub managing_entity: Option<String>,
    pub max_count: Option<i32>,
    pub name: Option<String>,
    pub reason: Option<String>,
    pub status: Option<String>,
    pub timeout: Option<i32>,
    pub topic: Option<String>,
}

/// A new row for [`Subscription`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::subscription)]
pub struct NewSubscription {
    pub content: Option<String>,
    pub content_type: Option<String>,
    pub end: Option<chrono::NaiveDateTime>,
    pub endpoint: Option<String>,
    pub heartbeat_period: Option<i32>,
    pub managing_entity: Option<String>,
    pub max_count: Option<i32>,
    pub name: Option<String>,
    pub reason: Option<String>,
    pub status: Option<String>,
    pub timeout: Option<i32>,
    pub topic: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::subscription_status, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Subscription, foreign_key = subscription))]
pub struct SubscriptionStatus {
    pub id: i64,
    pub events_since_subscription_start: Option<i64>,
    pub status: Option<String>,
    pub subscription: i64,
    pub topic: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`SubscriptionStatus`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::subscription_status)]
pub struct NewSubscriptionStatus {
    pub events_since_subscription_start: Option<i64>,
    pub status: Option<String>,
    pub subscription: i64,
    pub topic: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::subscription_topic, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubscriptionTopic {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`SubscriptionTopic`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::subscription_topic)]
pub struct NewSubscriptionTopic {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Substance {
    pub id: i64,
    pub description: Option<String>,
    pub expiry: Option<chrono::NaiveDateTime>,
    pub instance: Option<bool>,
    pub status: Option<String>,
}

/// A new row for [`Substance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance)]
pub struct NewSubstance {
    pub description: Option<String>,
    pub expiry: Option<chrono::NaiveDateTime>,
    pub instance: Option<bool>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstanceDefinition {
    pub id: i64,
    pub description: Option<String>,
    pub domain: Option<String>,
    pub nucleic_acid: Option<String>,
    pub polymer: Option<String>,
    pub protein: Option<String>,
    pub reference_information: Option<String>,
    pub status: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`SubstanceDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_definition)]
pub struct NewSubstanceDefinition {
    pub description: Option<String>,
    pub domain: Option<String>,
    pub nucleic_acid: Option<String>,
    pub polymer: Option<String>,
    pub protein: Option<String>,
    pub reference_information: Option<String>,
    pub status: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_nucleic_acid, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstanceNucleicAcid {
    pub id: i64,
    pub area_of_hybridisation: Option<String>,
    pub number_of_subunits: Option<i32>,
    pub oligo_nucleotide_type: Option<String>,
    pub sequence_type: Option<String>,
}

/// A new row for [`SubstanceNucleicAcid`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_nucleic_acid)]
pub struct NewSubstanceNucleicAcid {
    pub area_of_hybridisation: Option<String>,
    pub number_of_subunits: Option<i32>,
    pub oligo_nucleotide_type: Option<String>,
    pub sequence_type: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_polymer, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstancePolymer {
    pub id: i64,
    pub class: Option<String>,
    pub geometry: Option<String>,
    pub modification: Option<String>,
}

/// A new row for [`SubstancePolymer`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_polymer)]
pub struct NewSubstancePolymer {
    pub class: Option<String>,
    pub geometry: Option<String>,
    pub modification: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_protein, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstanceProtein {
    pub id: i64,
    pub number_of_subunits: Option<i32>,
    pub sequence_type: Option<String>,
}

/// A new row for [`SubstanceProtein`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_protein)]
pub struct NewSubstanceProtein {
    pub number_of_subunits: Option<i32>,
    pub sequence_type: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_reference_information, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstanceReferenceInformation {
    pub id: i64,
    pub comment: Option<String>,
}

/// A new row for [`SubstanceReferenceInformation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_reference_information)]
pub struct NewSubstanceReferenceInformation {
    pub comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::substance_source_material, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SubstanceSourceMaterial {
    pub id: i64,
    pub development_stage: Option<String>,
    pub organism_name: Option<String>,
    pub source_material_class: Option<String>,
    pub source_material_state: Option<String>,
    pub source_material_type: Option<String>,
}

/// A new row for [`SubstanceSourceMaterial`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::substance_source_material)]
pub struct NewSubstanceSourceMaterial {
    pub development_stage: Option<String>,
    pub organism_name: Option<String>,
    pub source_material_class: Option<String>,
    pub source_material_state: Option<String>,
    pub source_material_type: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::supply_delivery, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct SupplyDelivery {
    pub id: i64,
    pub destination: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub status: Option<String>,
    pub supplier: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`SupplyDelivery`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::supply_delivery)]
pub struct NewSupplyDelivery {
    pub destination: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub patient: Option<i64>,
    pub status: Option<String>,
    pub supplier: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::supply_request, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SupplyRequest {
    pub id: i64,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub category: Option<String>,
    pub deliver_for: Option<String>,
    pub deliver_from: Option<String>,
    pub deliver_to: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`SupplyRequest`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::supply_request)]
pub struct NewSupplyRequest {
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub category: Option<String>,
    pub deliver_for: Option<String>,
    pub deliver_from: Option<String>,
    pub deliver_to: Option<String>,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::task, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct Task {
    pub id: i64,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub business_status: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub for_: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub intent: Option<String>,
    pub last_modified: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub owner: Option<String>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
}

/// A new row for [`Task`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::task)]
pub struct NewTask {
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub business_status: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub do_not_perform: Option<bool>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub for_: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub intent: Option<String>,
    pub last_modified: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub owner: Option<String>,
    pub priority: Option<String>,
    pub requester: Option<String>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::terminology_capabilities, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TerminologyCapabilities {
    pub id: i64,
    pub code_search: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub kind: Option<String>,
    pub locked_date: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`TerminologyCapabilities`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::terminology_capabilities)]
pub struct NewTerminologyCapabilities {
    pub code_search: Option<String>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub kind: Option<String>,
    pub locked_date: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::test_plan, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TestPlan {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub exit_criteria: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub test_tools: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`TestPlan`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::test_plan)]
pub struct NewTestPlan {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub exit_criteria: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub test_tools: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::test_report, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TestReport {
    pub id: i64,
    pub issued: Option<chrono::NaiveDateTime>,
    pub name: Option<String>,
    pub result: Option<String>,
    pub score: Option<bigdecimal::BigDecimal>,
    pub status: Option<String>,
    pub test_script: Option<String>,
    pub tester: Option<String>,
}

/// A new row for [`TestReport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::test_report)]
pub struct NewTestReport {
    pub issued: Option<chrono::NaiveDateTime>,
    pub name: Option<String>,
    pub result: Option<String>,
    pub score: Option<bigdecimal::BigDecimal>,
    pub status: Option<String>,
    pub test_script: Option<String>,
    pub tester: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::test_script, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TestScript {
    pub id: i64,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`TestScript`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::test_script)]
pub struct NewTestScript {
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::transport, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Location, foreign_key = location))]
pub struct Transport {
    pub id: i64,
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub code: Option<String>,
    pub completion_time: Option<chrono::NaiveDateTime>,
    pub current_location: String,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub for_: Option<String>,
    pub history: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub intent: Option<String>,
    pub last_modified: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub owner: Option<String>,
    pub priority: Option<String>,
    pub requested_location: String,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
}

/// A new row for [`Transport`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::transport)]
pub struct NewTransport {
    pub authored_on: Option<chrono::NaiveDateTime>,
    pub code: Option<String>,
    pub completion_time: Option<chrono::NaiveDateTime>,
    pub current_location: String,
    pub description: Option<String>,
    pub encounter: Option<i64>,
    pub focus: Option<String>,
    pub for_: Option<String>,
    pub history: Option<String>,
    pub instantiates_canonical: Option<String>,
    pub instantiates_uri: Option<String>,
    pub intent: Option<String>,
    pub last_modified: Option<chrono::NaiveDateTime>,
    pub location: Option<i64>,
    pub owner: Option<String>,
    pub priority: Option<String>,
    pub requested_location: String,
    pub requester: Option<String>,
    pub status: Option<String>,
    pub status_reason: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::value_set, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ValueSet {
    pub id: i64,
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub immutable: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

/// A new row for [`ValueSet`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::value_set)]
pub struct NewValueSet {
    pub approval_date: Option<chrono::NaiveDate>,
    pub copyright: Option<String>,
    pub copyright_label: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub description: Option<String>,
    pub experimental: Option<bool>,
    pub immutable: Option<bool>,
    pub last_review_date: Option<chrono::NaiveDate>,
    pub name: Option<String>,
    pub publisher: Option<String>,
    pub purpose: Option<String>,
    pub status: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub version: Option<String>,
    pub version_algorithm_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::verification_result, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct VerificationResult {
    pub id: i64,
    pub failure_action: Option<String>,
    pub last_performed: Option<chrono::NaiveDateTime>,
    pub need: Option<String>,
    pub next_scheduled: Option<chrono::NaiveDate>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub validation_type: Option<String>,
}

/// A new row for [`VerificationResult`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::verification_result)]
pub struct NewVerificationResult {
    pub failure_action: Option<String>,
    pub last_performed: Option<chrono::NaiveDateTime>,
    pub need: Option<String>,
    pub next_scheduled: Option<chrono::NaiveDate>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
    pub validation_type: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::schema::fhir::vision_prescription, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Encounter, foreign_key = encounter))]
#[diesel(belongs_to(Patient, foreign_key = patient))]
pub struct VisionPrescription {
    pub id: i64,
    pub created: Option<chrono::NaiveDateTime>,
    pub date_written: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub patient: i64,
    pub prescriber: String,
    pub status: Option<String>,
}

/// A new row for [`VisionPrescription`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir::vision_prescription)]
pub struct NewVisionPrescription {
    pub created: Option<chrono::NaiveDateTime>,
    pub date_written: Option<chrono::NaiveDateTime>,
    pub encounter: Option<i64>,
    pub patient: i64,
    pub prescriber: String,
    pub status: Option<String>,
}
}

pub mod fhir_capability_statement {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::document, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Document {
    pub id: i64,
    pub capability_statement: i64,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub profile: Option<String>,
}

/// A new row for [`Document`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::document)]
pub struct NewDocument {
    pub capability_statement: i64,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub profile: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::implementation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Implementation {
    pub id: i64,
    pub capability_statement: i64,
    pub custodian: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
}

/// A new row for [`Implementation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::implementation)]
pub struct NewImplementation {
    pub capability_statement: i64,
    pub custodian: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct RestResource {
    pub id: i64,
    pub capability_statement: i64,
    pub conditional_create: Option<bool>,
    pub conditional_delete: Option<String>,
    pub conditional_patch: Option<bool>,
    pub conditional_read: Option<String>,
    pub conditional_update: Option<bool>,
    pub documentation: Option<String>,
    pub profile: Option<String>,
    pub read_history: Option<bool>,
    pub type_: Option<String>,
    pub update_create: Option<bool>,
    pub versioning: Option<String>,
}

/// A new row for [`RestResource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource)]
pub struct NewRestResource {
    pub capability_statement: i64,
    pub conditional_create: Option<bool>,
    pub conditional_delete: Option<String>,
    pub conditional_patch: Option<bool>,
    pub conditional_read: Option<String>,
    pub conditional_update: Option<bool>,
    pub documentation: Option<String>,
    pub profile: Option<String>,
    pub read_history: Option<bool>,
    pub type_: Option<String>,
    pub update_create: Option<bool>,
    pub versioning: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource_operation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct RestResourceOperation {
    pub id: i64,
    pub capability_statement: i64,
    pub definition: Option<String>,
    pub documentation: Option<String>,
    pub name: Option<String>,
}

/// A new row for [`RestResourceOperation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource_operation)]
pub struct NewRestResourceOperation {
    pub capability_statement: i64,
    pub definition: Option<String>,
    pub documentation: Option<String>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource_search_param, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct RestResourceSearchParam {
    pub id: i64,
    pub capability_statement: i64,
    pub definition: Option<String>,
    pub documentation: Option<String>,
    pub name: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`RestResourceSearchParam`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::rest_resource_search_param)]
pub struct NewRestResourceSearchParam {
    pub capability_statement: i64,
    pub definition: Option<String>,
    pub documentation: Option<String>,
    pub name: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_capability_statement::software, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Software {
    pub id: i64,
    pub capability_statement: i64,
    pub name: Option<String>,
    pub release_date: Option<chrono::NaiveDateTime>,
    pub version: Option<String>,
}

/// A new row for [`Software`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_capability_statement::software)]
pub struct NewSoftware {
    pub capability_statement: i64,
    pub name: Option<String>,
    pub release_date: Option<chrono::NaiveDateTime>,
    pub version: Option<String>,
}
}

pub mod fhir_citation {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_abstract, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactAbstract {
    pub id: i64,
    pub citation: i64,
    pub copyright: Option<String>,
    pub language: Option<String>,
    pub text: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`CitedArtifactAbstract`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_abstract)]
pub struct NewCitedArtifactAbstract {
    pub citation: i64,
    pub copyright: Option<String>,
    pub language: Option<String>,
    pub text: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_contributorship_entry, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactContributorshipEntry {
    pub id: i64,
    pub citation: i64,
    pub contributor: String,
    pub corresponding_contact: Option<bool>,
    pub forename_initials: Option<String>,
    pub ranking_order: Option<i32>,
    pub role: Option<String>,
}

/// A new row for [`CitedArtifactContributorshipEntry`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_contributorship_entry)]
pub struct NewCitedArtifactContributorshipEntry {
    pub citation: i64,
    pub contributor: String,
    pub corresponding_contact: Option<bool>,
    pub forename_initials: Option<String>,
    pub ranking_order: Option<i32>,
    pub role: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_contributorship_summary, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactContributorshipSummary {
    pub id: i64,
    pub citation: i64,
    pub source: Option<String>,
    pub style: Option<String>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

/// A new row for [`CitedArtifactContributorshipSummary`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_contributorship_summary)]
pub struct NewCitedArtifactContributorshipSummary {
    pub citation: i64,
    pub source: Option<String>,
    pub style: Option<String>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_part, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactPart {
    pub id: i64,
    pub citation: i64,
    pub base_citation: Option<String>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

/// A new row for [`CitedArtifactPart`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_part)]
pub struct NewCitedArtifactPart {
    pub citation: i64,
    pub base_citation: Option<String>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_publication_form, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactPublicationForm {
    pub id: i64,
    pub citation: i64,
    pub accession_number: Option<String>,
    pub article_date: Option<chrono::NaiveDateTime>,
    pub cited_medium: Option<String>,
    pub copyright: Option<String>,
    pub first_page: Option<String>,
    pub issue: Option<String>,
    pub last_page: Option<String>,
    pub last_revision_date: Option<chrono::NaiveDateTime>,
    pub page_count: Option<String>,
    pub page_string: Option<String>,
    pub publication_date_season: Option<String>,
    pub publication_date_text: Option<String>,
    pub volume: Option<String>,
}

/// A new row for [`CitedArtifactPublicationForm`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_publication_form)]
pub struct NewCitedArtifactPublicationForm {
    pub citation: i64,
    pub accession_number: Option<String>,
    pub article_date: Option<chrono::NaiveDateTime>,
    pub cited_medium: Option<String>,
    pub copyright: Option<String>,
    pub first_page: Option<String>,
    pub issue: Option<String>,
    pub last_page: Option<String>,
    pub last_revision_date: Option<chrono::NaiveDateTime>,
    pub page_count: Option<String>,
    pub page_string: Option<String>,
    pub publication_date_season: Option<String>,
    pub publication_date_text: Option<String>,
    pub volume: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_publication_form_published_in, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactPublicationFormPublishedIn {
    pub id: i64,
    pub citation: i64,
    pub publisher: Option<String>,
    pub publisher_location: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`CitedArtifactPublicationFormPublishedIn`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_publication_form_published_in)]
pub struct NewCitedArtifactPublicationFormPublishedIn {
    pub citation: i64,
    pub publisher: Option<String>,
    pub publisher_location: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_relates_to, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CitedArtifactRelatesTo {
    pub id: i64,
    pub citation: i64,
    pub display: Option<String>,
    pub label: Option<String>,
    pub resource: Option<String>,
    pub resource_reference: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`CitedArtifactRelatesTo`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_citation::cited_artifact_relates_to)]
pub struct NewCitedArtifactRelatesTo {
    pub citation: i64,
    pub display: Option<String>,
    pub label: Option<String>,
    pub resource: Option<String>,
    pub resource_reference: Option<String>,
    pub type_: Option<String>,
}
}

pub mod fhir_claim {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::accident, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Accident {
    pub id: i64,
    pub claim: i64,
    pub date: Option<chrono::NaiveDate>,
    pub location_reference: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Accident`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::accident)]
pub struct NewAccident {
    pub claim: i64,
    pub date: Option<chrono::NaiveDate>,
    pub location_reference: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::care_team, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CareTeam {
    pub id: i64,
    pub claim: i64,
    pub provider: String,
    pub responsible: Option<bool>,
    pub role: Option<String>,
    pub sequence: Option<i32>,
    pub specialty: Option<String>,
}

/// A new row for [`CareTeam`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::care_team)]
pub struct NewCareTeam {
    pub claim: i64,
    pub provider: String,
    pub responsible: Option<bool>,
    pub role: Option<String>,
    pub sequence: Option<i32>,
    pub specialty: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::diagnosis, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Diagnosis {
    pub id: i64,
    pub claim: i64,
    pub diagnosis_codeable_concept: Option<String>,
    pub diagnosis_reference: Option<String>,
    pub on_admission: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`Diagnosis`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::diagnosis)]
pub struct NewDiagnosis {
    pub claim: i64,
    pub diagnosis_codeable_concept: Option<String>,
    pub diagnosis_reference: Option<String>,
    pub on_admission: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::insurance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Insurance {
    pub id: i64,
    pub claim: i64,
    pub business_arrangement: Option<String>,
    pub claim_response: Option<i64>,
    pub coverage: i64,
    pub focal: Option<bool>,
    pub sequence: Option<i32>,
}

/// A new row for [`Insurance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::insurance)]
pub struct NewInsurance {
    pub claim: i64,
    pub business_arrangement: Option<String>,
    pub claim_response: Option<i64>,
    pub coverage: i64,
    pub focal: Option<bool>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Item {
    pub id: i64,
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

/// A new row for [`Item`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::item)]
pub struct NewItem {
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::item_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ItemDetail {
    pub id: i64,
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`ItemDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::item_detail)]
pub struct NewItemDetail {
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::item_detail_sub_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ItemDetailSubDetail {
    pub id: i64,
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`ItemDetailSubDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::item_detail_sub_detail)]
pub struct NewItemDetailSubDetail {
    pub claim: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::procedure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Procedure {
    pub id: i64,
    pub claim: i64,
    pub date: Option<chrono::NaiveDateTime>,
    pub procedure_codeable_concept: Option<String>,
    pub procedure_reference: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`Procedure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::procedure)]
pub struct NewProcedure {
    pub claim: i64,
    pub date: Option<chrono::NaiveDateTime>,
    pub procedure_codeable_concept: Option<String>,
    pub procedure_reference: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim::supporting_info, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SupportingInfo {
    pub id: i64,
    pub claim: i64,
    pub category: String,
    pub code: Option<String>,
    pub reason: Option<String>,
    pub sequence: Option<i32>,
    pub timing_date: Option<chrono::NaiveDate>,
    pub value_boolean: Option<bool>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
}

/// A new row for [`SupportingInfo`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim::supporting_info)]
pub struct NewSupportingInfo {
    pub claim: i64,
    pub category: String,
    pub code: Option<String>,
    pub reason: Option<String>,
    pub sequence: Option<i32>,
    pub timing_date: Option<chrono::NaiveDate>,
    pub value_boolean: Option<bool>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
}
}

pub mod fhir_claim_response {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItem {
    pub id: i64,
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

/// A new row for [`AddItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item)]
pub struct NewAddItem {
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItemDetail {
    pub id: i64,
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

/// A new row for [`AddItemDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item_detail)]
pub struct NewAddItemDetail {
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item_detail_sub_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItemDetailSubDetail {
    pub id: i64,
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

/// A new row for [`AddItemDetailSubDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::add_item_detail_sub_detail)]
pub struct NewAddItemDetailSubDetail {
    pub claim_response: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::error, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Error {
    pub id: i64,
    pub claim_response: i64,
    pub code: String,
    pub detail_sequence: Option<i32>,
    pub item_sequence: Option<i32>,
    pub sub_detail_sequence: Option<i32>,
}

/// A new row for [`Error`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::error)]
pub struct NewError {
    pub claim_response: i64,
    pub code: String,
    pub detail_sequence: Option<i32>,
    pub item_sequence: Option<i32>,
    pub sub_detail_sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::insurance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Insurance {
    pub id: i64,
    pub claim_response: i64,
    pub business_arrangement: Option<String>,
    pub coverage: i64,
    pub focal: Option<bool>,
    pub sequence: Option<i32>,
}

/// A new row for [`Insurance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::insurance)]
pub struct NewInsurance {
    pub claim_response: i64,
    pub business_arrangement: Option<String>,
    pub coverage: i64,
    pub focal: Option<bool>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::payment, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Payment {
    pub id: i64,
    pub claim_response: i64,
    pub adjustment_reason: Option<String>,
    pub date: Option<chrono::NaiveDate>,
    pub type_: String,
}

/// A new row for [`Payment`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::payment)]
pub struct NewPayment {
    pub claim_response: i64,
    pub adjustment_reason: Option<String>,
    pub date: Option<chrono::NaiveDate>,
    pub type_: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_claim_response::process_note, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ProcessNote {
    pub id: i64,
    pub claim_response: i64,
    pub language: Option<String>,
    pub number: Option<i32>,
    pub text: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`ProcessNote`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_claim_response::process_note)]
pub struct NewProcessNote {
    pub claim_response: i64,
    pub language: Option<String>,
    pub number: Option<i32>,
    pub text: Option<String>,
    pub type_: Option<String>,
}
}

pub mod fhir_concept_map {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::additional_attribute, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AdditionalAttribute {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub type_: Option<String>,
    pub uri: Option<String>,
}

/// A new row for [`AdditionalAttribute`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::additional_attribute)]
pub struct NewAdditionalAttribute {
    pub concept_map: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub type_: Option<String>,
    pub uri: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupElement {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub display: Option<String>,
    pub no_map: Option<bool>,
    pub value_set: Option<String>,
}

/// A new row for [`GroupElement`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element)]
pub struct NewGroupElement {
    pub concept_map: i64,
    pub code: Option<String>,
    pub display: Option<String>,
    pub no_map: Option<bool>,
    pub value_set: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupElementTarget {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub comment: Option<String>,
    pub display: Option<String>,
    pub relationship: Option<String>,
    pub value_set: Option<String>,
}

/// A new row for [`GroupElementTarget`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target)]
pub struct NewGroupElementTarget {
    pub concept_map: i64,
    pub code: Option<String>,
    pub comment: Option<String>,
    pub display: Option<String>,
    pub relationship: Option<String>,
    pub value_set: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target_depends_on, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupElementTargetDependsOn {
    pub id: i64,
    pub concept_map: i64,
    pub attribute: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_set: Option<String>,
    pub value_string: Option<String>,
}

/// A new row for [`GroupElementTargetDependsOn`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target_depends_on)]
pub struct NewGroupElementTargetDependsOn {
    pub concept_map: i64,
    pub attribute: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_set: Option<String>,
    pub value_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target_property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupElementTargetProperty {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

/// A new row for [`GroupElementTargetProperty`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_element_target_property)]
pub struct NewGroupElementTargetProperty {
    pub concept_map: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_unmapped, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupUnmapped {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub display: Option<String>,
    pub mode: Option<String>,
    pub other_map: Option<String>,
    pub relationship: Option<String>,
    pub value_set: Option<String>,
}

/// A new row for [`GroupUnmapped`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::group_unmapped)]
pub struct NewGroupUnmapped {
    pub concept_map: i64,
    pub code: Option<String>,
    pub display: Option<String>,
    pub mode: Option<String>,
    pub other_map: Option<String>,
    pub relationship: Option<String>,
    pub value_set: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_concept_map::property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Property {
    pub id: i64,
    pub concept_map: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub system: Option<String>,
    pub type_: Option<String>,
    pub uri: Option<String>,
}

/// A new row for [`Property`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_concept_map::property)]
pub struct NewProperty {
    pub concept_map: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub system: Option<String>,
    pub type_: Option<String>,
    pub uri: Option<String>,
}
}

pub mod fhir_contract {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::content_definition, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ContentDefinition {
    pub id: i64,
    pub contract: i64,
    pub copyright: Option<String>,
    pub publication_date: Option<chrono::NaiveDateTime>,
    pub publication_status: Option<String>,
    pub publisher: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
}

/// A new row for [`ContentDefinition`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::content_definition)]
pub struct NewContentDefinition {
    pub contract: i64,
    pub copyright: Option<String>,
    pub publication_date: Option<chrono::NaiveDateTime>,
    pub publication_status: Option<String>,
    pub publisher: Option<String>,
    pub sub_type: Option<String>,
    pub type_: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Term {
    pub id: i64,
    pub contract: i64,
    pub issued: Option<chrono::NaiveDateTime>,
    pub sub_type: Option<String>,
    pub text: Option<String>,
    pub topic_codeable_concept: Option<String>,
    pub topic_reference: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Term`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term)]
pub struct NewTerm {
    pub contract: i64,
    pub issued: Option<chrono::NaiveDateTime>,
    pub sub_type: Option<String>,
    pub text: Option<String>,
    pub topic_codeable_concept: Option<String>,
    pub topic_reference: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term_action, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TermAction {
    pub id: i64,
    pub contract: i64,
    pub context: Option<String>,
    pub do_not_perform: Option<bool>,
    pub intent: String,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub performer: Option<String>,
    pub performer_role: Option<String>,
    pub status: String,
    pub type_: String,
}

/// A new row for [`TermAction`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term_action)]
pub struct NewTermAction {
    pub contract: i64,
    pub context: Option<String>,
    pub do_not_perform: Option<bool>,
    pub intent: String,
    pub occurrence_date_time: Option<chrono::NaiveDateTime>,
    pub performer: Option<String>,
    pub performer_role: Option<String>,
    pub status: String,
    pub type_: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term_asset, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TermAsset {
    pub id: i64,
    pub contract: i64,
    pub condition: Option<String>,
    pub scope: Option<String>,
    pub text: Option<String>,
}

/// A new row for [`TermAsset`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term_asset)]
pub struct NewTermAsset {
    pub contract: i64,
    pub condition: Option<String>,
    pub scope: Option<String>,
    pub text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term_asset_valued_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TermAssetValuedItem {
    pub id: i64,
    pub contract: i64,
    pub effective_time: Option<chrono::NaiveDateTime>,
    pub entity_codeable_concept: Option<String>,
    pub entity_reference: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub payment: Option<String>,
    pub payment_date: Option<chrono::NaiveDateTime>,
    pub points: Option<bigdecimal::BigDecimal>,
    pub recipient: Option<String>,
    pub responsible: Option<String>,
}

/// A new row for [`TermAssetValuedItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term_asset_valued_item)]
pub struct NewTermAssetValuedItem {
    pub contract: i64,
    pub effective_time: Option<chrono::NaiveDateTime>,
    pub entity_codeable_concept: Option<String>,
    pub entity_reference: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub payment: Option<String>,
    pub payment_date: Option<chrono::NaiveDateTime>,
    pub points: Option<bigdecimal::BigDecimal>,
    pub recipient: Option<String>,
    pub responsible: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term_offer, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TermOffer {
    pub id: i64,
    pub contract: i64,
    pub decision: Option<String>,
    pub text: Option<String>,
    pub topic: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`TermOffer`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term_offer)]
pub struct NewTermOffer {
    pub contract: i64,
    pub decision: Option<String>,
    pub text: Option<String>,
    pub topic: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_contract::term_offer_answer, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TermOfferAnswer {
    pub id: i64,
    pub contract: i64,
    pub value_boolean: Option<bool>,
    pub value_date: Option<chrono::NaiveDate>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
    pub value_uri: Option<String>,
}

/// A new row for [`TermOfferAnswer`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_contract::term_offer_answer)]
pub struct NewTermOfferAnswer {
    pub contract: i64,
    pub value_boolean: Option<bool>,
    pub value_date: Option<chrono::NaiveDate>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
    pub value_uri: Option<String>,
}
}

pub mod fhir_device {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_device::conforms_to, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ConformsTo {
    pub id: i64,
    pub device: i64,
    pub category: Option<String>,
    pub specification: String,
    pub version: Option<String>,
}

/// A new row for [`ConformsTo`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_device::conforms_to)]
pub struct NewConformsTo {
    pub device: i64,
    pub category: Option<String>,
    pub specification: String,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_device::name, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Name {
    pub id: i64,
    pub device: i64,
    pub display: Option<bool>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

/// A new row for [`Name`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_device::name)]
pub struct NewName {
    pub device: i64,
    pub display: Option<bool>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_device::property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Property {
    pub id: i64,
    pub device: i64,
    pub type_: String,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

/// A new row for [`Property`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_device::property)]
pub struct NewProperty {
    pub device: i64,
    pub type_: String,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_device::udi_carrier, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct UdiCarrier {
    pub id: i64,
    pub device: i64,
    pub carrier_aidc: Option<Vec<u8>>,
    pub carrier_hrf: Option<String>,
    pub device_identifier: Option<String>,
    pub entry_type: Option<String>,
    pub issuer: Option<String>,
    pub jurisdiction: Option<String>,
}

/// A new row for [`UdiCarrier`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_device::udi_carrier)]
pub struct NewUdiCarrier {
    pub device: i64,
    pub carrier_aidc: Option<Vec<u8>>,
    pub carrier_hrf: Option<String>,
    pub device_identifier: Option<String>,
    pub entry_type: Option<String>,
    pub issuer: Option<String>,
    pub jurisdiction: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_device::version, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Version {
    pub id: i64,
    pub device: i64,
    pub install_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub value: Option<String>,
}

/// A new row for [`Version`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_device::version)]
pub struct NewVersion {
    pub device: i64,
    pub install_date: Option<chrono::NaiveDateTime>,
    pub type_: Option<String>,
    pub value: Option<String>,
}
}

pub mod fhir_example_scenario {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::actor, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Actor {
    pub id: i64,
    pub example_scenario: i64,
    pub description: Option<String>,
    pub key: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Actor`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::actor)]
pub struct NewActor {
    pub example_scenario: i64,
    pub description: Option<String>,
    pub key: Option<String>,
    pub title: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::instance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Instance {
    pub id: i64,
    pub example_scenario: i64,
    pub content: Option<String>,
    pub description: Option<String>,
    pub key: Option<String>,
    pub structure_profile_canonical: Option<String>,
    pub structure_profile_uri: Option<String>,
    pub structure_version: Option<String>,
    pub title: Option<String>,
}

/// A new row for [`Instance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::instance)]
pub struct NewInstance {
    pub example_scenario: i64,
    pub content: Option<String>,
    pub description: Option<String>,
    pub key: Option<String>,
    pub structure_profile_canonical: Option<String>,
    pub structure_profile_uri: Option<String>,
    pub structure_version: Option<String>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::instance_version, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct InstanceVersion {
    pub id: i64,
    pub example_scenario: i64,
    pub content: Option<String>,
    pub description: Option<String>,
    pub key: Option<String>,
    pub title: Option<String>,
}

/// A new row for [`InstanceVersion`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::instance_version)]
pub struct NewInstanceVersion {
    pub example_scenario: i64,
    pub content: Option<String>,
    pub description: Option<String>,
    pub key: Option<String>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Process {
    pub id: i64,
    pub example_scenario: i64,
    pub description: Option<String>,
    pub post_conditions: Option<String>,
    pub pre_conditions: Option<String>,
    pub title: Option<String>,
}

/// A new row for [`Process`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process)]
pub struct NewProcess {
    pub example_scenario: i64,
    pub description: Option<String>,
    pub post_conditions: Option<String>,
    pub pre_conditions: Option<String>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process_step, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ProcessStep {
    pub id: i64,
    pub example_scenario: i64,
    pub number: Option<String>,
    pub pause: Option<bool>,
    pub workflow: Option<String>,
}

/// A new row for [`ProcessStep`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process_step)]
pub struct NewProcessStep {
    pub example_scenario: i64,
    pub number: Option<String>,
    pub pause: Option<bool>,
    pub workflow: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process_step_operation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ProcessStepOperation {
    pub id: i64,
    pub example_scenario: i64,
    pub description: Option<String>,
    pub initiator: Option<String>,
    pub initiator_active: Option<bool>,
    pub receiver: Option<String>,
    pub receiver_active: Option<bool>,
    pub title: Option<String>,
}

/// A new row for [`ProcessStepOperation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_example_scenario::process_step_operation)]
pub struct NewProcessStepOperation {
    pub example_scenario: i64,
    pub description: Option<String>,
    pub initiator: Option<String>,
    pub initiator_active: Option<bool>,
    pub receiver: Option<String>,
    pub receiver_active: Option<bool>,
    pub title: Option<String>,
}
}

pub mod fhir_explanation_of_benefit {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::accident, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Accident {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub date: Option<chrono::NaiveDate>,
    pub location_reference: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Accident`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::accident)]
pub struct NewAccident {
    pub explanation_of_benefit: i64,
    pub date: Option<chrono::NaiveDate>,
    pub location_reference: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItem {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

/// A new row for [`AddItem`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item)]
pub struct NewAddItem {
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItemDetail {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

/// A new row for [`AddItemDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item_detail)]
pub struct NewAddItemDetail {
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item_detail_sub_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct AddItemDetailSubDetail {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

/// A new row for [`AddItemDetailSubDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::add_item_detail_sub_detail)]
pub struct NewAddItemDetailSubDetail {
    pub explanation_of_benefit: i64,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::benefit_balance, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct BenefitBalance {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub category: String,
    pub description: Option<String>,
    pub excluded: Option<bool>,
    pub name: Option<String>,
    pub network: Option<String>,
    pub term: Option<String>,
    pub unit: Option<String>,
}

/// A new row for [`BenefitBalance`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::benefit_balance)]
pub struct NewBenefitBalance {
    pub explanation_of_benefit: i64,
    pub category: String,
    pub description: Option<String>,
    pub excluded: Option<bool>,
    pub name: Option<String>,
    pub network: Option<String>,
    pub term: Option<String>,
    pub unit: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::benefit_balance_financial, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct BenefitBalanceFinancial {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub allowed_string: Option<String>,
    pub allowed_unsigned_int: Option<i32>,
    pub type_: String,
    pub used_unsigned_int: Option<i32>,
}

/// A new row for [`BenefitBalanceFinancial`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::benefit_balance_financial)]
pub struct NewBenefitBalanceFinancial {
    pub explanation_of_benefit: i64,
    pub allowed_string: Option<String>,
    pub allowed_unsigned_int: Option<i32>,
    pub type_: String,
    pub used_unsigned_int: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::care_team, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CareTeam {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub provider: String,
    pub responsible: Option<bool>,
    pub role: Option<String>,
    pub sequence: Option<i32>,
    pub specialty: Option<String>,
}

/// A new row for [`CareTeam`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::care_team)]
pub struct NewCareTeam {
    pub explanation_of_benefit: i64,
    pub provider: String,
    pub responsible: Option<bool>,
    pub role: Option<String>,
    pub sequence: Option<i32>,
    pub specialty: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::diagnosis, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Diagnosis {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub diagnosis_codeable_concept: Option<String>,
    pub diagnosis_reference: Option<String>,
    pub on_admission: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`Diagnosis`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::diagnosis)]
pub struct NewDiagnosis {
    pub explanation_of_benefit: i64,
    pub diagnosis_codeable_concept: Option<String>,
    pub diagnosis_reference: Option<String>,
    pub on_admission: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Item {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

/// A new row for [`Item`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item)]
pub struct NewItem {
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub location_codeable_concept: Option<String>,
    pub location_reference: Option<String>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
    pub serviced_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ItemDetail {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`ItemDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item_detail)]
pub struct NewItemDetail {
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item_detail_sub_detail, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ItemDetailSubDetail {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`ItemDetailSubDetail`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::item_detail_sub_detail)]
pub struct NewItemDetailSubDetail {
    pub explanation_of_benefit: i64,
    pub category: Option<String>,
    pub factor: Option<bigdecimal::BigDecimal>,
    pub product_or_service: Option<String>,
    pub product_or_service_end: Option<String>,
    pub revenue: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::payment, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Payment {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub adjustment_reason: Option<String>,
    pub date: Option<chrono::NaiveDate>,
    pub type_: Option<String>,
}

/// A new row for [`Payment`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::payment)]
pub struct NewPayment {
    pub explanation_of_benefit: i64,
    pub adjustment_reason: Option<String>,
    pub date: Option<chrono::NaiveDate>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::procedure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Procedure {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub date: Option<chrono::NaiveDateTime>,
    pub procedure_codeable_concept: Option<String>,
    pub procedure_reference: Option<String>,
    pub sequence: Option<i32>,
}

/// A new row for [`Procedure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::procedure)]
pub struct NewProcedure {
    pub explanation_of_benefit: i64,
    pub date: Option<chrono::NaiveDateTime>,
    pub procedure_codeable_concept: Option<String>,
    pub procedure_reference: Option<String>,
    pub sequence: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::process_note, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ProcessNote {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub language: Option<String>,
    pub number: Option<i32>,
    pub text: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`ProcessNote`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::process_note)]
pub struct NewProcessNote {
    pub explanation_of_benefit: i64,
    pub language: Option<String>,
    pub number: Option<i32>,
    pub text: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::supporting_info, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SupportingInfo {
    pub id: i64,
    pub explanation_of_benefit: i64,
    pub category: String,
    pub code: Option<String>,
    pub sequence: Option<i32>,
    pub timing_date: Option<chrono::NaiveDate>,
    pub value_boolean: Option<bool>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
}

/// A new row for [`SupportingInfo`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_explanation_of_benefit::supporting_info)]
pub struct NewSupportingInfo {
    pub explanation_of_benefit: i64,
    pub category: String,
    pub code: Option<String>,
    pub sequence: Option<i32>,
    pub timing_date: Option<chrono::NaiveDate>,
    pub value_boolean: Option<bool>,
    pub value_reference: Option<String>,
    pub value_string: Option<String>,
}
}

pub mod fhir_implementation_guide {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_page, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DefinitionPage {
    pub id: i64,
    pub implementation_guide: i64,
    pub generation: Option<String>,
    pub name: Option<String>,
    pub source_markdown: Option<String>,
    pub source_string: Option<String>,
    pub source_url: Option<String>,
    pub title: Option<String>,
}

/// A new row for [`DefinitionPage`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_page)]
pub struct NewDefinitionPage {
    pub implementation_guide: i64,
    pub generation: Option<String>,
    pub name: Option<String>,
    pub source_markdown: Option<String>,
    pub source_string: Option<String>,
    pub source_url: Option<String>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_resource, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DefinitionResource {
    pub id: i64,
    pub implementation_guide: i64,
    pub description: Option<String>,
    pub grouping_id: Option<String>,
    pub is_example: Option<bool>,
    pub name: Option<String>,
    pub reference: String,
}

/// A new row for [`DefinitionResource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_resource)]
pub struct NewDefinitionResource {
    pub implementation_guide: i64,
    pub description: Option<String>,
    pub grouping_id: Option<String>,
    pub is_example: Option<bool>,
    pub name: Option<String>,
    pub reference: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_template, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DefinitionTemplate {
    pub id: i64,
    pub implementation_guide: i64,
    pub code: Option<String>,
    pub scope: Option<String>,
    pub source: Option<String>,
}

/// A new row for [`DefinitionTemplate`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::definition_template)]
pub struct NewDefinitionTemplate {
    pub implementation_guide: i64,
    pub code: Option<String>,
    pub scope: Option<String>,
    pub source: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::depends_on, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DependsOn {
    pub id: i64,
    pub implementation_guide: i64,
    pub package_id: Option<String>,
    pub reason: Option<String>,
    pub uri: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`DependsOn`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::depends_on)]
pub struct NewDependsOn {
    pub implementation_guide: i64,
    pub package_id: Option<String>,
    pub reason: Option<String>,
    pub uri: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::manifest_resource, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ManifestResource {
    pub id: i64,
    pub implementation_guide: i64,
    pub is_example: Option<bool>,
    pub reference: String,
    pub relative_path: Option<String>,
}

/// A new row for [`ManifestResource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_implementation_guide::manifest_resource)]
pub struct NewManifestResource {
    pub implementation_guide: i64,
    pub is_example: Option<bool>,
    pub reference: String,
    pub relative_path: Option<String>,
}
}

pub mod fhir_measure {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_measure::group, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Group {
    pub id: i64,
    pub measure: i64,
    pub basis: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub improvement_notation: Option<String>,
    pub link_id: Option<String>,
    pub rate_aggregation: Option<String>,
    pub scoring: Option<String>,
    pub scoring_unit: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
}

/// A new row for [`Group`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_measure::group)]
pub struct NewGroup {
    pub measure: i64,
    pub basis: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub improvement_notation: Option<String>,
    pub link_id: Option<String>,
    pub rate_aggregation: Option<String>,
    pub scoring: Option<String>,
    pub scoring_unit: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_measure::group_population, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupPopulation {
    pub id: i64,
    pub measure: i64,
    pub aggregate_method: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub input_population_id: Option<String>,
    pub link_id: Option<String>,
}

/// A new row for [`GroupPopulation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_measure::group_population)]
pub struct NewGroupPopulation {
    pub measure: i64,
    pub aggregate_method: Option<String>,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub input_population_id: Option<String>,
    pub link_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_measure::group_stratifier, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupStratifier {
    pub id: i64,
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub link_id: Option<String>,
}

/// A new row for [`GroupStratifier`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_measure::group_stratifier)]
pub struct NewGroupStratifier {
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub link_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_measure::group_stratifier_component, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupStratifierComponent {
    pub id: i64,
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub link_id: Option<String>,
}

/// A new row for [`GroupStratifierComponent`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_measure::group_stratifier_component)]
pub struct NewGroupStratifierComponent {
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub group_definition: Option<String>,
    pub link_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_measure::supplemental_data, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SupplementalData {
    pub id: i64,
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub link_id: Option<String>,
}

/// A new row for [`SupplementalData`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_measure::supplemental_data)]
pub struct NewSupplementalData {
    pub measure: i64,
    pub code: Option<String>,
    pub description: Option<String>,
    pub link_id: Option<String>,
}
}

pub mod fhir_plan_definition {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Action {
    pub id: i64,
    pub plan_definition: i64,
    pub cardinality_behavior: Option<String>,
    pub code: Option<String>,
    pub definition_canonical: Option<String>,
    pub definition_uri: Option<String>,
    pub description: Option<String>,
    pub grouping_behavior: Option<String>,
    pub link_id: Option<String>,
    pub precheck_behavior: Option<String>,
    pub prefix: Option<String>,
    pub priority: Option<String>,
    pub required_behavior: Option<String>,
    pub selection_behavior: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub text_equivalent: Option<String>,
    pub title: Option<String>,
    pub transform: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Action`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action)]
pub struct NewAction {
    pub plan_definition: i64,
    pub cardinality_behavior: Option<String>,
    pub code: Option<String>,
    pub definition_canonical: Option<String>,
    pub definition_uri: Option<String>,
    pub description: Option<String>,
    pub grouping_behavior: Option<String>,
    pub link_id: Option<String>,
    pub precheck_behavior: Option<String>,
    pub prefix: Option<String>,
    pub priority: Option<String>,
    pub required_behavior: Option<String>,
    pub selection_behavior: Option<String>,
    pub subject_canonical: Option<String>,
    pub subject_codeable_concept: Option<String>,
    pub subject_reference: Option<String>,
    pub text_equivalent: Option<String>,
    pub title: Option<String>,
    pub transform: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action_participant, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ActionParticipant {
    pub id: i64,
    pub plan_definition: i64,
    pub actor_id: Option<String>,
    pub function: Option<String>,
    pub role: Option<String>,
    pub type_: Option<String>,
    pub type_canonical: Option<String>,
    pub type_reference: Option<String>,
}

/// A new row for [`ActionParticipant`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action_participant)]
pub struct NewActionParticipant {
    pub plan_definition: i64,
    pub actor_id: Option<String>,
    pub function: Option<String>,
    pub role: Option<String>,
    pub type_: Option<String>,
    pub type_canonical: Option<String>,
    pub type_reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action_related_action, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ActionRelatedAction {
    pub id: i64,
    pub plan_definition: i64,
    pub end_relationship: Option<String>,
    pub relationship: Option<String>,
    pub target_id: Option<String>,
}

/// A new row for [`ActionRelatedAction`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::action_related_action)]
pub struct NewActionRelatedAction {
    pub plan_definition: i64,
    pub end_relationship: Option<String>,
    pub relationship: Option<String>,
    pub target_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::actor_option, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ActorOption {
    pub id: i64,
    pub plan_definition: i64,
    pub role: Option<String>,
    pub type_: Option<String>,
    pub type_canonical: Option<String>,
    pub type_reference: Option<String>,
}

/// A new row for [`ActorOption`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::actor_option)]
pub struct NewActorOption {
    pub plan_definition: i64,
    pub role: Option<String>,
    pub type_: Option<String>,
    pub type_canonical: Option<String>,
    pub type_reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::goal, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Goal {
    pub id: i64,
    pub plan_definition: i64,
    pub category: Option<String>,
    pub description: String,
    pub priority: Option<String>,
    pub start: Option<String>,
}

/// A new row for [`Goal`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::goal)]
pub struct NewGoal {
    pub plan_definition: i64,
    pub category: Option<String>,
    pub description: String,
    pub priority: Option<String>,
    pub start: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_plan_definition::goal_target, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GoalTarget {
    pub id: i64,
    pub plan_definition: i64,
    pub detail_boolean: Option<bool>,
    pub detail_codeable_concept: Option<String>,
    pub detail_integer: Option<i32>,
    pub detail_string: Option<String>,
    pub measure: Option<String>,
}

/// A new row for [`GoalTarget`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_plan_definition::goal_target)]
pub struct NewGoalTarget {
    pub plan_definition: i64,
    pub detail_boolean: Option<bool>,
    pub detail_codeable_concept: Option<String>,
    pub detail_integer: Option<i32>,
    pub detail_string: Option<String>,
    pub measure: Option<String>,
}
}

pub mod fhir_structure_map {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::group, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Group {
    pub id: i64,
    pub structure_map: i64,
    pub documentation: Option<String>,
    pub extends: Option<String>,
    pub name: Option<String>,
    pub type_mode: Option<String>,
}

/// A new row for [`Group`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::group)]
pub struct NewGroup {
    pub structure_map: i64,
    pub documentation: Option<String>,
    pub extends: Option<String>,
    pub name: Option<String>,
    pub type_mode: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_input, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupInput {
    pub id: i64,
    pub structure_map: i64,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub name: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`GroupInput`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_input)]
pub struct NewGroupInput {
    pub structure_map: i64,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub name: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_source, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupRuleSource {
    pub id: i64,
    pub structure_map: i64,
    pub check: Option<String>,
    pub condition: Option<String>,
    pub context: Option<String>,
    pub default_value: Option<String>,
    pub element: Option<String>,
    pub list_mode: Option<String>,
    pub log_message: Option<String>,
    pub max: Option<String>,
    pub min: Option<i32>,
    pub type_: Option<String>,
    pub variable: Option<String>,
}

/// A new row for [`GroupRuleSource`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_source)]
pub struct NewGroupRuleSource {
    pub structure_map: i64,
    pub check: Option<String>,
    pub condition: Option<String>,
    pub context: Option<String>,
    pub default_value: Option<String>,
    pub element: Option<String>,
    pub list_mode: Option<String>,
    pub log_message: Option<String>,
    pub max: Option<String>,
    pub min: Option<i32>,
    pub type_: Option<String>,
    pub variable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_target, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupRuleTarget {
    pub id: i64,
    pub structure_map: i64,
    pub context: Option<String>,
    pub element: Option<String>,
    pub list_rule_id: Option<String>,
    pub transform: Option<String>,
    pub variable: Option<String>,
}

/// A new row for [`GroupRuleTarget`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_target)]
pub struct NewGroupRuleTarget {
    pub structure_map: i64,
    pub context: Option<String>,
    pub element: Option<String>,
    pub list_rule_id: Option<String>,
    pub transform: Option<String>,
    pub variable: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_target_parameter, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct GroupRuleTargetParameter {
    pub id: i64,
    pub structure_map: i64,
    pub value_boolean: Option<bool>,
    pub value_date: Option<chrono::NaiveDate>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_id: Option<String>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
}

/// A new row for [`GroupRuleTargetParameter`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::group_rule_target_parameter)]
pub struct NewGroupRuleTargetParameter {
    pub structure_map: i64,
    pub value_boolean: Option<bool>,
    pub value_date: Option<chrono::NaiveDate>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_id: Option<String>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
    pub value_time: Option<chrono::NaiveTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_structure_map::structure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Structure {
    pub id: i64,
    pub structure_map: i64,
    pub alias: Option<String>,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub url: Option<String>,
}

/// A new row for [`Structure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_structure_map::structure)]
pub struct NewStructure {
    pub structure_map: i64,
    pub alias: Option<String>,
    pub documentation: Option<String>,
    pub mode: Option<String>,
    pub url: Option<String>,
}
}

pub mod fhir_substance_definition {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::characterization, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Characterization {
    pub id: i64,
    pub substance_definition: i64,
    pub description: Option<String>,
    pub form: Option<String>,
    pub technique: Option<String>,
}

/// A new row for [`Characterization`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::characterization)]
pub struct NewCharacterization {
    pub substance_definition: i64,
    pub description: Option<String>,
    pub form: Option<String>,
    pub technique: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::code, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Code {
    pub id: i64,
    pub substance_definition: i64,
    pub code_: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
}

/// A new row for [`Code`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::code)]
pub struct NewCode {
    pub substance_definition: i64,
    pub code_: Option<String>,
    pub status: Option<String>,
    pub status_date: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::moiety, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Moiety {
    pub id: i64,
    pub substance_definition: i64,
    pub amount_string: Option<String>,
    pub measurement_type: Option<String>,
    pub molecular_formula: Option<String>,
    pub name: Option<String>,
    pub optical_activity: Option<String>,
    pub role: Option<String>,
    pub stereochemistry: Option<String>,
}

/// A new row for [`Moiety`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::moiety)]
pub struct NewMoiety {
    pub substance_definition: i64,
    pub amount_string: Option<String>,
    pub measurement_type: Option<String>,
    pub molecular_formula: Option<String>,
    pub name: Option<String>,
    pub optical_activity: Option<String>,
    pub role: Option<String>,
    pub stereochemistry: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::name, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Name {
    pub id: i64,
    pub substance_definition: i64,
    pub name_: Option<String>,
    pub preferred: Option<bool>,
    pub status: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`Name`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::name)]
pub struct NewName {
    pub substance_definition: i64,
    pub name_: Option<String>,
    pub preferred: Option<bool>,
    pub status: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::name_official, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct NameOfficial {
    pub id: i64,
    pub substance_definition: i64,
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
}

/// A new row for [`NameOfficial`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::name_official)]
pub struct NewNameOfficial {
    pub substance_definition: i64,
    pub authority: Option<String>,
    pub date: Option<chrono::NaiveDateTime>,
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Property {
    pub id: i64,
    pub substance_definition: i64,
    pub type_: String,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_date: Option<chrono::NaiveDate>,
}

/// A new row for [`Property`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::property)]
pub struct NewProperty {
    pub substance_definition: i64,
    pub type_: String,
    pub value_boolean: Option<bool>,
    pub value_codeable_concept: Option<String>,
    pub value_date: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::relationship, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Relationship {
    pub id: i64,
    pub substance_definition: i64,
    pub amount_string: Option<String>,
    pub comparator: Option<String>,
    pub is_defining: Option<bool>,
    pub substance_definition_codeable_concept: Option<String>,
    pub substance_definition_reference: Option<String>,
    pub type_: String,
}

/// A new row for [`Relationship`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::relationship)]
pub struct NewRelationship {
    pub substance_definition: i64,
    pub amount_string: Option<String>,
    pub comparator: Option<String>,
    pub is_defining: Option<bool>,
    pub substance_definition_codeable_concept: Option<String>,
    pub substance_definition_reference: Option<String>,
    pub type_: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::source_material, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SourceMaterial {
    pub id: i64,
    pub substance_definition: i64,
    pub genus: Option<String>,
    pub part: Option<String>,
    pub species: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`SourceMaterial`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::source_material)]
pub struct NewSourceMaterial {
    pub substance_definition: i64,
    pub genus: Option<String>,
    pub part: Option<String>,
    pub species: Option<String>,
    pub type_: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::structure, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Structure {
    pub id: i64,
    pub substance_definition: i64,
    pub molecular_formula: Option<String>,
    pub molecular_formula_by_moiety: Option<String>,
    pub optical_activity: Option<String>,
    pub stereochemistry: Option<String>,
}

/// A new row for [`Structure`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::structure)]
pub struct NewStructure {
    pub substance_definition: i64,
    pub molecular_formula: Option<String>,
    pub molecular_formula_by_moiety: Option<String>,
    pub optical_activity: Option<String>,
    pub stereochemistry: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_substance_definition::structure_representation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct StructureRepresentation {
    pub id: i64,
    pub substance_definition: i64,
    pub document: Option<String>,
    pub format: Option<String>,
    pub representation: Option<String>,
    pub type_: Option<String>,
}

/// A new row for [`StructureRepresentation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_substance_definition::structure_representation)]
pub struct NewStructureRepresentation {
    pub substance_definition: i64,
    pub document: Option<String>,
    pub format: Option<String>,
    pub representation: Option<String>,
    pub type_: Option<String>,
}
}

pub mod fhir_test_script {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::fixture, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Fixture {
    pub id: i64,
    pub test_script: i64,
    pub autocreate: Option<bool>,
    pub autodelete: Option<bool>,
    pub resource: Option<String>,
}

/// A new row for [`Fixture`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::fixture)]
pub struct NewFixture {
    pub test_script: i64,
    pub autocreate: Option<bool>,
    pub autodelete: Option<bool>,
    pub resource: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::metadata_capability, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct MetadataCapability {
    pub id: i64,
    pub test_script: i64,
    pub capabilities: Option<String>,
    pub description: Option<String>,
    pub destination: Option<i32>,
    pub required: Option<bool>,
    pub validated: Option<bool>,
}

/// A new row for [`MetadataCapability`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::metadata_capability)]
pub struct NewMetadataCapability {
    pub test_script: i64,
    pub capabilities: Option<String>,
    pub description: Option<String>,
    pub destination: Option<i32>,
    pub required: Option<bool>,
    pub validated: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::scope, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Scope {
    pub id: i64,
    pub test_script: i64,
    pub artifact: Option<String>,
    pub conformance: Option<String>,
    pub phase: Option<String>,
}

/// A new row for [`Scope`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::scope)]
pub struct NewScope {
    pub test_script: i64,
    pub artifact: Option<String>,
    pub conformance: Option<String>,
    pub phase: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::setup_action_assert, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SetupActionAssert {
    pub id: i64,
    pub test_script: i64,
    pub compare_to_source_expression: Option<String>,
    pub compare_to_source_id: Option<String>,
    pub compare_to_source_path: Option<String>,
    pub content_type: Option<String>,
    pub default_manual_completion: Option<String>,
    pub description: Option<String>,
    pub direction: Option<String>,
    pub expression: Option<String>,
    pub header_field: Option<String>,
    pub label: Option<String>,
    pub minimum_id: Option<String>,
    pub navigation_links: Option<bool>,
    pub operator: Option<String>,
    pub path: Option<String>,
    pub request_method: Option<String>,
    pub request_url: Option<String>,
    pub resource: Option<String>,
    pub response: Option<String>,
    pub response_code: Option<String>,
    pub source_id: Option<String>,
    pub stop_test_on_fail: Option<bool>,
    pub validate_profile_id: Option<String>,
    pub value: Option<String>,
    pub warning_only: Option<bool>,
}

/// A new row for [`SetupActionAssert`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::setup_action_assert)]
pub struct NewSetupActionAssert {
    pub test_script: i64,
    pub compare_to_source_expression: Option<String>,
    pub compare_to_source_id: Option<String>,
    pub compare_to_source_path: Option<String>,
    pub content_type: Option<String>,
    pub default_manual_completion: Option<String>,
    pub description: Option<String>,
    pub direction: Option<String>,
    pub expression: Option<String>,
    pub header_field: Option<String>,
    pub label: Option<String>,
    pub minimum_id: Option<String>,
    pub navigation_links: Option<bool>,
    pub operator: Option<String>,
    pub path: Option<String>,
    pub request_method: Option<String>,
    pub request_url: Option<String>,
    pub resource: Option<String>,
    pub response: Option<String>,
    pub response_code: Option<String>,
    pub source_id: Option<String>,
    pub stop_test_on_fail: Option<bool>,
    pub validate_profile_id: Option<String>,
    pub value: Option<String>,
    pub warning_only: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::setup_action_operation, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct SetupActionOperation {
    pub id: i64,
    pub test_script: i64,
    pub accept: Option<String>,
    pub content_type: Option<String>,
    pub description: Option<String>,
    pub destination: Option<i32>,
    pub encode_request_url: Option<bool>,
    pub label: Option<String>,
    pub method: Option<String>,
    pub origin: Option<i32>,
    pub params: Option<String>,
    pub request_id: Option<String>,
    pub resource: Option<String>,
    pub response_id: Option<String>,
    pub source_id: Option<String>,
    pub target_id: Option<String>,
    pub url: Option<String>,
}

/// A new row for [`SetupActionOperation`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::setup_action_operation)]
pub struct NewSetupActionOperation {
    pub test_script: i64,
    pub accept: Option<String>,
    pub content_type: Option<String>,
    pub description: Option<String>,
    pub destination: Option<i32>,
    pub encode_request_url: Option<bool>,
    pub label: Option<String>,
    pub method: Option<String>,
    pub origin: Option<i32>,
    pub params: Option<String>,
    pub request_id: Option<String>,
    pub resource: Option<String>,
    pub response_id: Option<String>,
    pub source_id: Option<String>,
    pub target_id: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_test_script::variable, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Variable {
    pub id: i64,
    pub test_script: i64,
    pub default_value: Option<String>,
    pub description: Option<String>,
    pub expression: Option<String>,
    pub header_field: Option<String>,
    pub hint: Option<String>,
    pub name: Option<String>,
    pub path: Option<String>,
    pub source_id: Option<String>,
}

/// A new row for [`Variable`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_test_script::variable)]
pub struct NewVariable {
    pub test_script: i64,
    pub default_value: Option<String>,
    pub description: Option<String>,
    pub expression: Option<String>,
    pub header_field: Option<String>,
    pub hint: Option<String>,
    pub name: Option<String>,
    pub path: Option<String>,
    pub source_id: Option<String>,
}
}

pub mod fhir_value_set {

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::compose_include, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ComposeInclude {
    pub id: i64,
    pub value_set: i64,
    pub copyright: Option<String>,
    pub system: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`ComposeInclude`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::compose_include)]
pub struct NewComposeInclude {
    pub value_set: i64,
    pub copyright: Option<String>,
    pub system: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::compose_include_filter, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ComposeIncludeFilter {
    pub id: i64,
    pub value_set: i64,
    pub op: Option<String>,
    pub property: Option<String>,
    pub value: Option<String>,
}

/// A new row for [`ComposeIncludeFilter`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::compose_include_filter)]
pub struct NewComposeIncludeFilter {
    pub value_set: i64,
    pub op: Option<String>,
    pub property: Option<String>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Expansion {
    pub id: i64,
    pub value_set: i64,
    pub identifier: Option<String>,
    pub next: Option<String>,
    pub offset: Option<i32>,
    pub timestamp: Option<chrono::NaiveDateTime>,
    pub total: Option<i32>,
}

/// A new row for [`Expansion`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion)]
pub struct NewExpansion {
    pub value_set: i64,
    pub identifier: Option<String>,
    pub next: Option<String>,
    pub offset: Option<i32>,
    pub timestamp: Option<chrono::NaiveDateTime>,
    pub total: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ExpansionContains {
    pub id: i64,
    pub value_set: i64,
    pub abstract_: Option<bool>,
    pub code: Option<String>,
    pub display: Option<String>,
    pub inactive: Option<bool>,
    pub system: Option<String>,
    pub version: Option<String>,
}

/// A new row for [`ExpansionContains`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains)]
pub struct NewExpansionContains {
    pub value_set: i64,
    pub abstract_: Option<bool>,
    pub code: Option<String>,
    pub display: Option<String>,
    pub inactive: Option<bool>,
    pub system: Option<String>,
    pub version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains_property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ExpansionContainsProperty {
    pub id: i64,
    pub value_set: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

/// A new row for [`ExpansionContainsProperty`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains_property)]
pub struct NewExpansionContainsProperty {
    pub value_set: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains_property_sub_property, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ExpansionContainsPropertySubProperty {
    pub id: i64,
    pub value_set: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

/// A new row for [`ExpansionContainsPropertySubProperty`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_contains_property_sub_property)]
pub struct NewExpansionContainsPropertySubProperty {
    pub value_set: i64,
    pub code: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_parameter, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ExpansionParameter {
    pub id: i64,
    pub value_set: i64,
    pub name: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
    pub value_uri: Option<String>,
}

/// A new row for [`ExpansionParameter`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::schema::fhir_value_set::expansion_parameter)]
pub struct NewExpansionParameter {
    pub value_set: i64,
    pub name: Option<String>,
    pub value_boolean: Option<bool>,
    pub value_code: Option<String>,
    pub value_date_time: Option<chrono::NaiveDateTime>,
    pub value_decimal: Option<bigdecimal::BigDecimal>,
    pub value_integer: Option<i32>,
    pub value_string: Option<String>,
    pub value_uri: Option<String>,
}
}

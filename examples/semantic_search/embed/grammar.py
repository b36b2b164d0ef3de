"""The grammar of the notes: what is written about a topic on which ward. Nobody in it is real.

`{a|b|c}` is one of the three; `{name}` is one of SLOTS[name].
"""

SLOTS = {
    "who": "patient|the patient|this lady|this gentleman|he|she|elderly patient|man in bed {bed}|lady in bed {bed}|"
    "new admission in bed {bed}",
    "bed": "1|2|3|4|5|6|7|8|9|10|11|12|14|15|16|17|18",
    "when": "this morning|overnight|at 02:40|during the late shift|after lunch|before breakfast|on the ward round|"
    "shortly after midnight|at handover|around 17:30|since yesterday evening|in the early hours|at 11:15",
    "side": "left|right",
    "told": "Doctor on call informed|Registrar informed|Consultant aware|Team informed|Dr on duty paged",
    "family": "daughter|son|wife|husband|sister|brother|neighbour|partner",
    "calm": "Settled afterwards.|No further complaints.|Sleeping now.|To be reviewed tomorrow.|Observations stable.|"
    "Will hand over to the night team.|Care plan updated.|Please continue to monitor.|Reassess in {2|4|6} hours.|"
    "Discussed with the {family}.|{told}.|Patient agrees with the plan.||",
}

EVERYWHERE = "Cardiology|Geriatrics|Surgery|Respiratory|Neurology|Oncology|Nephrology|Emergency"

# topic: (wards, what happened, what was done)
TOPICS = {
    "confusion": ("Geriatrics|Neurology|Surgery", [
        "{who} became restless and disoriented {when}, did not know {the day|where the bathroom is|which town this is}.",
        "{who} confused {when}, pulling at the {drip|blankets|nasal tube}, asking for {a dead relative|the train home|mother}.",
        "Delirium suspected: fluctuating attention, {sees insects on the wall|hears voices|talks to people who are not there} {when}.",
        "{who} wandered along the corridor {when} looking for {the kitchen|a dog|the way home}, not oriented to time or place.",
    ], ["Reoriented calmly, light left on, glasses and hearing aid given.", "CAM positive, sedatives avoided, {family} sits at the bedside.",
        "Urine checked for infection as a cause of the delirium.", "Moved nearer to the nurses' station, clock put in sight."]),
    "fall": ("Geriatrics|Neurology|Cardiology|Surgery|Emergency", [
        "{who} found on the floor {beside the bed|in the bathroom|by the window} {when}, unwitnessed fall.",
        "{who} slipped on {wet tiles|the way to the toilet|a loose slipper} {when} and landed on the {side} {hip|knee|elbow}.",
        "Tripped over the {walking frame|drip stand|rug} {when}, witnessed by the {family|physiotherapist}, no loss of consciousness.",
        "{who} lost balance while {dressing|turning|getting up from the chair} {when} and fell.",
    ], ["No head injury, neurological observations started.", "Bruise on the {side} {hip|shoulder|forehead}, X-ray requested.",
        "Falls risk assessed again, sensor mat and non-slip socks in place.", "Bed lowered, call bell within reach, fall reported."]),
    "chest pain": ("Cardiology|Emergency", [
        "{who} complains of {crushing|tight|pressing} chest pain {when}, radiating to the {side} {arm|jaw|shoulder}.",
        "Angina on {climbing stairs|walking to the bathroom|exertion} {when}, relieved by rest.",
        "Sudden retrosternal pressure with sweating and nausea {when}.",
    ], ["ECG without ST elevation, troponin sent.", "Nitrate spray given under the tongue with relief after {three|five|ten} minutes.",
        "ST elevation in the {inferior|anterior} leads, catheter laboratory called.", "Aspirin loaded, repeat troponin in three hours."]),
    "arrhythmia": ("Cardiology|Emergency|Nephrology", [
        "{who} feels palpitations {when}, pulse irregular at {128|134|142|151}.", "Telemetry shows atrial fibrillation {when}, heart rate {118|126|139|147}.",
        "Heart racing and skipping beats {when}, {light-headed|anxious|short of breath} with it.",
        "Short run of ventricular tachycardia on the monitor {when}, {six|nine|twelve} beats, no symptoms.",
    ], ["Beta blocker given, rate came down.", "Potassium and magnesium checked and replaced.", "Anticoagulation discussed, stroke risk explained.",
        "Cardioversion planned for {Tuesday|Thursday|tomorrow}."]),
    "heart failure": ("Cardiology|Geriatrics", [
        "Ankles swollen, weight up {two|three|four} kilos since {Monday|Friday|last week}.", "{who} cannot lie flat {when}, sleeps on three pillows.",
        "Pitting oedema to the knees, neck veins distended {when}.",
    ], ["Furosemide increased, fluid restricted to 1.5 litres.", "Daily weight and fluid balance chart started.", "Echocardiogram shows an ejection fraction of {25|30|35|40} percent."]),
    "breathlessness": ("Respiratory|Emergency|Oncology", [
        "{who} short of breath at rest {when}, saturation {84|86|88|89} percent on air.", "Wheezing and gasping {when}, speaks in single words, uses accessory muscles.",
        "Asthma attack {when} after {cold air|cleaning spray|a visit with a cat}, peak flow {40|45|50|55} percent of best.",
        "Breathing fast and shallow {when}, lips bluish.",
    ], ["Salbutamol nebuliser given, oxygen by mask.", "Non-invasive ventilation started, blood gas repeated in an hour.", "Inhaler technique shown again.",
        "Sat upright, oxygen at {two|three|four} litres by nasal cannula."]),
    "pneumonia": ("Respiratory|Geriatrics|Paediatrics", [
        "Productive cough with {green|rusty|yellow} sputum and fever of {38.6|38.9|39.3} {when}.", "Crackles at the {side} lung base, chest X-ray shows consolidation.",
        "{who} coughing all night, rigors {when}, C-reactive protein {110|164|212}.",
    ], ["Antibiotics started for pneumonia, sputum cultured.", "Breathing exercises with the physiotherapist.", "Switched to oral antibiotics, fever gone."]),
    "wound infection": ("Surgery|Oncology|Maternity", [
        "Wound on the {abdomen|{side} knee|{side} groin} red, warm and oozing pus {when}.", "Surgical site inflamed, edges gaping by {two|three} centimetres, smells.",
        "Dressing soaked {when}, stitches pulled, yellow discharge from the incision.",
    ], ["Swab taken, wound rinsed and packed.", "Antibiotics started, surgeon will open two stitches.", "Dressing changed twice a day, margin of redness marked with pen."]),
    "pressure ulcer": ("Geriatrics|Neurology|Surgery", [
        "Skin over the {sacrum|{side} heel|{side} hip} broken, pressure ulcer grade {two|three}.", "Reddened heel that does not blanch {when}, {who} lies mostly on the back.",
        "Bedsore on the sacrum measures {2|3|4} by {2|3|5} centimetres.",
    ], ["Turned every two hours, air mattress ordered.", "Foam dressing applied, heels floated.", "Photographed for the wound nurse, protein drinks offered."]),
    "hypoglycaemia": ("Geriatrics|Nephrology|Emergency|Surgery", [
        "Blood sugar {2.4|2.8|3.1|3.3} {when}, {who} sweaty, shaky and pale.", "Diabetic patient drowsy {when} after insulin without {breakfast|supper|a snack}, glucose {2.2|2.6|2.9}.",
        "Trembling and hungry {when}, finger prick shows low glucose.",
    ], ["Glucose gel and juice given, sugar back to {5.2|5.8|6.4}.", "Insulin dose reduced, diabetes nurse will visit.", "Dextrose through the drip, checked every fifteen minutes."]),
    "vomiting": ("Oncology|Surgery|Emergency|Maternity", [
        "{who} vomited {twice|three times|repeatedly} {when}, cannot keep fluids down.", "Nausea since the {second|third|last} cycle of chemotherapy, worse {when}.",
        "Retching {when}, {bile|coffee-ground material|undigested food} in the bowl.",
    ], ["Ondansetron given, sips of water tolerated.", "Drip started against dehydration.", "Antiemetic changed, small cold meals suggested."]),
    "constipation": ("Geriatrics|Oncology|Surgery", [
        "Bowels not open for {four|five|six} days, abdomen distended.", "{who} strains on the toilet without success {when}, hard stools since opioids were started.",
        "Constipated and bloated {when}, little appetite.",
    ], ["Macrogol doubled, enema if no result by tomorrow.", "Encouraged to drink and to walk.", "Suppository given with good effect."]),
    "urinary retention": ("Surgery|Geriatrics|Nephrology|Maternity", [
        "No urine passed since {noon|surgery|the catheter was removed}, bladder scan {620|740|850} millilitres.", "{who} cannot empty the bladder {when}, lower abdomen tense and painful.",
        "Catheter blocked {when}, bypassing, clots in the bag.",
    ], ["Catheter inserted, {600|700|800} millilitres drained.", "Bladder rinsed until clear.", "Trial without catheter planned for the morning."]),
    "dialysis": ("Nephrology", [
        "Dialysis stopped {thirty|forty} minutes early {when} because of cramps and low blood pressure.", "Fistula in the {side} arm without thrill {when}, needling failed.",
        "Creatinine risen to {480|560|640}, urine output falls, potassium {5.9|6.2|6.6}.",
    ], ["Shunt team asked for an ultrasound.", "Dry weight raised by half a kilo.", "Calcium and insulin with glucose given for the potassium, session moved forward."]),
    "allergy": (EVERYWHERE + "|Paediatrics", [
        "Itchy rash with weals on {trunk and arms|the back|the face} {when}, minutes after {penicillin|contrast medium|ibuprofen|a nut biscuit}.", "Lips and tongue swollen {when}, hoarse voice after {the antibiotic|shellfish|a wasp sting}.",
        "Hives all over {when}, {who} scratches constantly.",
    ], ["Infusion stopped, antihistamine and steroid given.", "Adrenaline into the thigh, anaphylaxis protocol.", "Allergy entered in the chart, red wristband on."]),
    "low mood": ("Oncology|Geriatrics|Maternity|Neurology", [
        "{who} tearful {when}, says life has no sense any more.", "Withdrawn, refuses visitors and food, stares at the wall {when}.", "Very anxious before {the scan|surgery|the results} {when}, hands shake, cannot stop worrying.",
    ], ["Psychologist will visit, long talk at the bedside.", "Asked about thoughts of suicide, denies them.", "Chaplain and {family} called, breathing exercise helped."]),
    "insomnia": (EVERYWHERE, [
        "Lay awake until {three|four|five} o'clock, exhausted {by day|in the morning}.", "{who} sleeps badly because of {noise in the room|snoring next door|worries|the light}.", "Insomnia again {when}, asks for a sleeping pill.",
    ], ["Earplugs and warm milk offered, no sedative.", "Melatonin prescribed at night.", "Moved to a quieter room, naps by day avoided."]),
    "pain": ("Surgery|Oncology|Emergency", [
        "Pain {6|7|8|9} of 10 at the {{side} knee|{side} hip|abdomen|lower back} {when}, paracetamol does not help.", "{who} grimaces when turned, postoperative pain not controlled {when}.", "Bone pain from metastases keeps {the patient|her|him} from moving {when}.",
    ], ["Morphine 5 mg given, pain 3 of 10 half an hour later.", "Nerve block considered by anaesthesia.", "Pump set up, oxycodone regular and on demand."]),
    "swallowing": ("Neurology|Geriatrics", [
        "Coughs and chokes on {thin fluids|tea|bread} {when}.", "Voice wet after drinking, food stays in the {side} cheek.", "Failed the swallow screen after stroke {when}.",
    ], ["Nil by mouth until the speech therapist has seen {him|her|the patient}.", "Thickened fluids and pureed diet, fed upright.", "Nasogastric tube placed, position checked."]),
    "stroke": ("Neurology|Emergency", [
        "Sudden weakness of the {side} arm and leg {when}, mouth droops.", "Speech slurred, cannot find words {when}, onset {forty|sixty|ninety} minutes ago.", "Vision lost on the {side} {when}, neglects that side.",
    ], ["Stroke call, CT without bleeding, thrombolysis given.", "Symptoms gone within the hour, transient ischaemic attack.", "Moved to the stroke unit, blood pressure kept below 180."]),
    "seizure": ("Neurology|Paediatrics|Emergency", [
        "Generalised seizure for {one|two|three} minutes {when}, bitten tongue.", "{who} stared and smacked the lips {when}, did not respond for a minute.", "Convulsion with fever {when}, whole body jerking.",
    ], ["Midazolam into the cheek, recovery position, drowsy afterwards.", "Levetiracetam loaded, EEG tomorrow.", "Side rails padded, epilepsy nurse informed."]),
    "newborn feeding": ("Maternity|Paediatrics", [
        "Baby latches {poorly|only on the {side} side} {when}, mother has sore nipples.", "Newborn lost {seven|eight|nine} percent of birth weight, sleepy at the breast.", "Infant bottle-feeds {40|50|60} millilitres every three hours, brings up some milk.",
    ], ["Breastfeeding adviser helped with position.", "Expressed milk by cup, weight again tomorrow.", "Skin to skin, fed on demand, mother encouraged."]),
    "labour": ("Maternity", [
        "Contractions every {three|four|five} minutes {when}, cervix {four|five|six} centimetres.", "Waters broke {when}, clear fluid, head engaged.", "Heavy bleeding after delivery {when}, {700|900|1100} millilitres.",
    ], ["Epidural sited, cardiotocogram normal.", "Oxytocin and massage of the uterus, bleeding stopped.", "Midwife stays, birth pool prepared."]),
    "childhood": ("Paediatrics", [
        "Toddler with earache and fever of {38.8|39.2|39.6} {when}, pulls at the {side} ear.", "Barking cough and stridor {when}, croup.", "Child {five|six|seven} years old with a broken {side} forearm after falling off {a swing|a trampoline|a pony}.",
    ], ["Steroid by mouth, child plays again.", "Parents reassured, paracetamol by weight.", "Plaster applied, sticker for bravery given."]),
    "discharge": (EVERYWHERE + "|Maternity", [
        "Lives alone on the {second|third|fourth} floor without a lift, {family} cannot help at home.", "{who} keen to go home, manages stairs and shower.", "Place in {a nursing home|rehabilitation|short-term care} requested.",
    ], ["Social worker arranges home care and meals.", "Discharge letter and tablets for a week handed out.", "Transport booked for {ten|eleven|two} o'clock, {family} informed."]),
    "medication": (EVERYWHERE, [
        "{who} refuses the tablets {when}, says they are poison.", "Evening dose of {warfarin|metoprolol|insulin|apixaban} given twice {when} by mistake.", "Prescription and chart do not agree on the dose of {digoxin|methotrexate|lithium}.",
    ], ["Medication error reported, level taken.", "Pharmacist reviewed the list and stopped two drugs.", "Risks of leaving them out explained."]),
    "transfusion": ("Oncology|Surgery|Nephrology", [
        "Haemoglobin {6.4|6.9|7.2}, pale and tired {when}.", "Fever and chills {twenty|thirty} minutes into the blood transfusion {when}.", "Nosebleed and bruises, platelets {8|12|15} after chemotherapy.",
    ], ["Two units of red cells given without reaction.", "Transfusion stopped, bag returned to the laboratory.", "Platelets ordered, no injections into muscle."]),
    "mobilising": ("Surgery|Geriatrics|Neurology|Cardiology", [
        "First steps with the walking frame {when}, {ten|fifteen|twenty} metres.", "{who} stood at the bedside with two helpers {when}, knees weak.", "Climbed a flight of stairs with the physiotherapist {when}.",
    ], ["Exercises in bed shown, motivation good.", "New hip bears full weight, crutches adjusted.", "Sits in the chair for all meals now."]),
}

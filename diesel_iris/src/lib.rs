//! InterSystems IRIS for Diesel.

package dev.crossorigin.cli;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.InspectionJson;

/** An inspection as one JSON object, for a pipeline. */
record CheckJson(Inspection inspection) {

    @Override
    public String toString() {
        return Json.of(InspectionJson.of(inspection)) + System.lineSeparator();
    }
}

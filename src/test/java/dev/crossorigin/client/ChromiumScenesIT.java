package dev.crossorigin.client;

class ChromiumScenesIT extends Scenes {

    ChromiumScenesIT() {
        super(Engine.CHROMIUM);
    }
}

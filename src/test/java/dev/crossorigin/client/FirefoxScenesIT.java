package dev.crossorigin.client;

class FirefoxScenesIT extends Scenes {

    FirefoxScenesIT() {
        super(Engine.FIREFOX);
    }
}

package dev.crossorigin.client;

import dev.crossorigin.LiveBrowser;

class FirefoxScenesIT extends Scenes {

    FirefoxScenesIT() {
        super(LiveBrowser.FIREFOX);
    }
}

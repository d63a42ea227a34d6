package dev.crossorigin.deployment;

import dev.crossorigin.devui.DevService;
import dev.crossorigin.extension.DevUiWiring;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;

/** Puts a card and a page into the Dev UI, and tools into Dev MCP. */
class DevUiProcessor {

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    CardPageBuildItem card() {
        var card = new CardPageBuildItem();
        card.setCustomCard("qwc-crossorigin-card.js");
        card.addPage(
                Page.webComponentPageBuilder()
                        .title("CORS policy")
                        .icon("font-awesome-solid:shield-halved")
                        .componentLink("qwc-crossorigin.js"));
        return card;
    }

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    JsonRPCProvidersBuildItem service() {
        return new JsonRPCProvidersBuildItem(DevService.class, BuiltinScope.SINGLETON.getName());
    }

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    AdditionalBeanBuildItem blocks() {
        return AdditionalBeanBuildItem.unremovableOf(DevUiWiring.class);
    }
}

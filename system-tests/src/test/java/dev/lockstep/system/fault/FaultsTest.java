package dev.lockstep.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.StackFailure;

class FaultsTest {

    @Test
    void areFoundByName() {
        assertThat(Faults.named("kill-catalog, poison")).extracting(Fault::name)
                .containsExactly("kill-catalog", "poison");
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Faults.named("all")).extracting(Fault::name).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void refuseANameThatThereIsNot() {
        assertThatThrownBy(() -> Faults.named("kill-nobody")).isInstanceOf(StackFailure.class)
                .hasMessage("There is no fault named kill-nobody: `make chaos FAULT=help` lists them.");
    }
}

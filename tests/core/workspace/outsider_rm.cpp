#include "core/workspace/rm/rm_errand.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_recheck.h"
#include "core/workspace/rm/rm_upkeep.h"
#include "core/workspace/rm/rm_views.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

void addRmAnswers(std::map<QString, Answer>& all) {
  const auto count = [](const auto& given) { return say(std::ssize(given)); };
  all[u"RmStatus"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::RmStatus(), [](const auto& given) {
      return say(std::ssize(given.counts)) + u' ' + say(std::ssize(given.waiting)) + u' ' + say(given.conflicts);
    });
  };
  all[u"PeerConflictsPage"_s] = [count](TwinWorkspace& twin) {
    return ask(twin, workspace::PeerConflictsPage{false, {}, 50}, count);
  };
  all[u"CounterpartsPage"_s] = [count](TwinWorkspace& twin) {
    return ask(twin, workspace::CounterpartsPage{{}, {}, 500}, count);
  };
  all[u"CounterpartsOfRecord"_s] = aboutBoth([count](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CounterpartsOfRecord{ids.record}, count);
  });
  all[u"CounterpartsAt"_s] = [count](TwinWorkspace& twin) {
    return ask(twin, workspace::CounterpartsAt{u"rm"_s, Counterpart::Kind::Record, {1, 2, 3}}, count);
  };
  all[u"HeldThere"_s] = [count](TwinWorkspace& twin) {
    return ask(twin, workspace::HeldThere{u"rm"_s, 1, 0, 500}, count);
  };
  all[u"DiffersFromThere"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::DiffersFromThere{u"rm"_s, {}},
               [](const auto& given) { return given.any ? u"differs"_s : u"agrees"_s; });
  };
  all[u"RmErrand"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::RmErrand{CounterpartId(), true},
               [](const auto& given) { return given.counterpart.subject; });
  };
  all[u"RmSystems"_s] = [count](TwinWorkspace& twin) { return ask(twin, workspace::RmSystems(), count); };
  all[u"CounterpartById"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CounterpartById{CounterpartId()}, [](const auto& given) { return given.subject; });
  };
  all[u"RecordElsewhere"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RecordElsewhere{ids.record},
               [](const auto& given) { return say(std::ssize(given.places)) + u' ' + say(std::ssize(given.others)); });
  });
  all[u"HoldElsewhere"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::HoldElsewhere{ids.hold},
               [](const auto& given) { return say(std::ssize(given.places)) + u' ' + say(given.differences); });
  });
  all[u"PeerDifference"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PeerDifference{PeerConflictId()}, [](const auto& given) { return given.about; });
  };
  all[u"ItemsElsewhere"_s] = [count](TwinWorkspace& twin) {
    return ask(twin, workspace::ItemsElsewhere{SnapshotId(), 10}, count);
  };
}

} // namespace muniment::tests

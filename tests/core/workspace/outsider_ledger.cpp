#include "core/workspace/agent/agent_status.h"
#include "core/workspace/approval/proposals.h"
#include "core/workspace/journal/journal_page.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/keys/person_keys.h"
#include "core/workspace/keys/unlock_ways.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/ledger/time_authority.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/preferences/preferences.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

void addLedgerAnswers(std::map<QString, Answer>& all) {
  all[u"EntriesPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::EntriesPage(), [](const auto& page) {
      return say(page.entries) + say(page.matching) + u'/' + say(page.total) + u'/' + say(page.days.front().second);
    });
  };
  all[u"EntriesAfter"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::EntriesAfter{0, 1000}); };
  all[u"ActorNames"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ActorNames(), [](const auto& names) { return say(std::ssize(names)); });
  };
  all[u"CurrentBusinessHours"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CurrentBusinessHours(),
               [](const BusinessHours& hours) { return say(std::ssize(hours.holidays)); });
  };
  all[u"Absences"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Absences()); };
  all[u"RightsHistory"_s] = [](TwinWorkspace& twin) {
    const auto people = twin.outsider().ask(workspace::People()).result();
    return ask(twin, workspace::RightsHistory{people->front().id});
  };
  all[u"People"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::People()); };
  all[u"WhoAmI"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::WhoAmI(), [](const auto& session) { return say(session.actor); });
  };
  all[u"MySigner"_s] = [](TwinWorkspace& twin) {
    const auto wrong = std::make_shared<const Secret>(passphraseBytes(u"wrong"_s));
    return ask(twin, workspace::MySigner{wrong}, [](const auto&) { return u"a key"_s; });
  };
  all[u"UnlockWays"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::UnlockWays(), [](const auto& ways) { return say(std::ssize(ways)); });
  };
  all[u"PersonKeys"_s] = [](TwinWorkspace& twin) {
    const auto people = twin.outsider().ask(workspace::People()).result();
    return ask(twin, workspace::PersonKeys{people->front().id});
  };
  all[u"ChosenAuthority"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ChosenAuthority(),
               [](const auto& chosen) { return chosen ? say(*chosen) : u"none"_s; });
  };
  all[u"HeadsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::HeadsPage(), [](const auto& heads) {
      return say(std::ranges::count_if(heads, [](const auto& head) { return head.stampedAt.has_value(); }));
    });
  };
  all[u"MyPreference"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::MyPreference{u"views"_s}, [](const auto& kept) { return kept.value_or(u"none"_s); });
  };
  all[u"Matters"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Matters()); };
  all[u"ConfirmedProposals"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::ConfirmedProposals()); };
  all[u"Proposals"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Proposals()); };
  all[u"JournalPage"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::JournalPage()); };
  all[u"AgentStatus"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::AgentStatus(), [](const auto& status) { return say(status.active ? 1 : 0); });
  };
}

} // namespace muniment::tests

#include "ui/rules/workspace_rules.h"

#include "core/model/role.h"
#include "core/rules/choice_words.h"
#include "core/rules/library.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/review/tag_queries.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace workspace;

constexpr int kMostChoices = 500;

using Choices = std::vector<ValueChoice>;

/// Each thing of an answer as a choice.
template <class T, class F>
QFuture<Result<Choices>> madeOf(QFuture<Result<T>> answer, F add) {
  return answer.then([add](const Result<T>& known) -> Result<Choices> {
    if (!known)
      return Failure(known.error());
    Choices choices;
    add(*known, choices);
    return choices;
  });
}

/// Whom a rule can tell without naming anybody.
Choices groups() {
  Choices choices;
  for (const QString& word : {u"responsible"_s, u"audience"_s})
    choices.push_back({word, rules::wordOfChoice(word)});
  for (const Role role : allRoles()) {
    if (role != Role::Connector)
      choices.push_back({roleCode(role), rules::wordOfChoice(roleCode(role))});
  }
  return choices;
}

} // namespace

std::vector<RuleDefinition> WorkspaceRules::readyMadeRules() const {
  std::vector<RuleDefinition> all;
  for (const QString& id : rules::libraryIds()) {
    if (auto rule = rules::libraryRule(id))
      all.push_back(std::move(*rule));
  }
  return all;
}

RulesDesk::Answer<Rules> WorkspaceRules::ask(Rules query) { return m_workspace->ask(query); }

RulesDesk::Answer<RuleById> WorkspaceRules::ask(RuleById query) { return m_workspace->ask(query); }

RulesDesk::Answer<RuleHits> WorkspaceRules::ask(RuleHits query) { return m_workspace->ask(query); }

RulesDesk::Answer<TryRule> WorkspaceRules::ask(TryRule query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::map<QString, QString>>> WorkspaceRules::ask(ActorNames query) { return m_workspace->ask(query); }

QFuture<Result<access::Session>> WorkspaceRules::ask(WhoAmI query) { return m_workspace->ask(query); }

QFuture<Result<Choices>> WorkspaceRules::choices(const QString& kind) {
  if (kind == "class"_L1)
    return madeOf(m_workspace->ask(FilePlan()), [](const std::vector<FilePlan::Place>& plan, Choices& choices) {
      for (const FilePlan::Place& place : plan)
        choices.push_back({place.value.code, place.value.code + u' ' + place.value.name});
    });
  if (kind == "hold"_L1) {
    HoldsPage page;
    page.limit = kMostChoices;
    return madeOf(m_workspace->ask(std::move(page)), [](const HoldsPage::Answer& holds, Choices& choices) {
      for (const HoldsPage::Line& line : holds.lines)
        choices.push_back({line.hold.code, line.hold.code + u' ' + line.hold.name});
    });
  }
  if (kind == "tag"_L1)
    return madeOf(m_workspace->ask(TagSets()), [](const std::vector<TagSet>& sets, Choices& choices) {
      for (const TagSet& set : sets)
        for (const ReviewTag& tag : set.tags)
          if (!tag.retired)
            choices.push_back({tag.name, tag.name});
    });
  if (kind == "persons"_L1 || kind == "sender"_L1)
    return madeOf(m_workspace->ask(Persons()), [kind](const std::vector<Person>& persons, Choices& choices) {
      if (kind == "persons"_L1)
        choices = groups();
      for (const Person& person : persons)
        choices.push_back({person.name, person.name});
    });
  if (kind == "partner"_L1)
    return madeOf(m_workspace->ask(Partners()), [](const std::vector<TradingPartner>& partners, Choices& choices) {
      for (const TradingPartner& partner : partners)
        choices.push_back({partner.code, partner.name.isEmpty() ? partner.code : partner.name});
    });
  if (kind == "schedule"_L1)
    return madeOf(m_workspace->ask(Schedules()), [](const std::vector<Schedule>& schedules, Choices& choices) {
      for (const Schedule& schedule : schedules)
        choices.push_back({schedule.code, schedule.code + u' ' + schedule.title});
    });
  if (kind == "connection"_L1)
    return madeOf(m_workspace->ask(Connections()), [](const Connections::Answer& cards, Choices& choices) {
      for (const ConnectionCard& card : cards)
        choices.push_back({card.connection.peer, card.connection.name});
    });
  if (kind == "conversation"_L1)
    return madeOf(m_workspace->ask(ConversationsPage()), [](const ConversationsPage::Answer& page, Choices& choices) {
      for (const auto& row : page.conversations)
        choices.push_back({row.conversation.id.toString(), row.conversation.title});
    });
  return QtFuture::makeReadyFuture(Result<Choices>(Choices()));
}

RulesDesk::Done WorkspaceRules::run(SaveRule command) { return m_workspace->run(std::move(command)); }

RulesDesk::Done WorkspaceRules::run(SwitchRule command) { return m_workspace->run(command); }

RulesDesk::Done WorkspaceRules::run(RemoveRule command) { return m_workspace->run(std::move(command)); }

RulesDesk::Done WorkspaceRules::run(StopOutbound command) { return m_workspace->run(std::move(command)); }

RulesDesk::Done WorkspaceRules::run(ApproveRule command, QWidget* over) { return m_key->run(std::move(command), over); }

} // namespace muniment::ui

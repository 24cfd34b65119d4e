#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/exact_json.h"
#include "core/workspace/holds/hold_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::WantedTarget;
using Kind = HoldTargetKind;

/// A hold by its id or its code.
Result<HoldId> holdNamed(workspace::Workspace& opened, const std::string& name) {
  if (const auto id = HoldId::parse(textOf(name)))
    return *id;
  MUNIMENT_TRY_LET(found, opened.ask(workspace::HoldById{textOf(name)}).result());
  return found.hold.id;
}

Json jsonOf(const store::HoldReach& reach) {
  return Json::Object{{u"conversations"_s, reach.conversations},
                      {u"items"_s, reach.items},
                      {u"messages"_s, reach.messages},
                      {u"people"_s, reach.persons},
                      {u"records"_s, reach.records}};
}

Json jsonOf(const std::map<Kind, std::int64_t>& counts) {
  Json::Object json;
  for (const auto& [kind, count] : counts)
    json.emplace(nameOf(kind), count);
  return json;
}

/// What a hold is to be put on, one option for each kind.
struct Targets final {
  std::map<Kind, std::vector<std::string>> named;

  void addOptions(const Line& line) {
    const std::pair<Kind, const char*> options[] = {{Kind::Record, "Record id"},
                                                    {Kind::Class, "Class id, with all classes below"},
                                                    {Kind::Conversation, "Conversation id"},
                                                    {Kind::Item, "Item id"},
                                                    {Kind::Message, "Message id"},
                                                    {Kind::Person, "Custodian id: also what they say tomorrow"},
                                                    {Kind::Matter, "Matter id: everything in it"},
                                                    {Kind::Query, "What a search finds, also tomorrow"}};
    for (const auto& [kind, help] : options)
      line.option("--" + QString(nameOf(kind)).toStdString(), named[kind], help);
  }

  [[nodiscard]] std::vector<WantedTarget> wanted() const {
    std::vector<WantedTarget> targets;
    for (const auto& [kind, texts] : named) {
      for (const std::string& text : texts)
        targets.push_back({kind, textOf(text)});
    }
    return targets;
  }
};

class CreateHoldLine final : public OpenedCommand {
 public:
  std::string name, matter, trigger, authority, aware, issued, notice;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CreateHold command;
    command.name = textOf(name);
    command.trigger = textOf(trigger);
    command.authority = textOf(authority);
    command.noticeText = textOf(notice);
    MUNIMENT_TRY_LET(awareOn, optionalDayOf(aware));
    MUNIMENT_TRY_LET(issuedOn, optionalDayOf(issued));
    command.awareOn = awareOn;
    command.issuedOn = issuedOn;
    MUNIMENT_TRY_LET(matterId, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    command.matter = matterId;
    return session.print(session.run(opened, command, Words::tr("Saving")));
  }
};

class ApplyHoldLine final : public OpenedCommand {
 public:
  std::string hold;
  Targets targets;
  int days = 7;
  bool collect = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, opened.ask(workspace::HoldById{textOf(hold)}).result());
    if (found.hold.state == Hold::State::Active && !targets.wanted().empty())
      return session.print(session.run(
          opened, workspace::AddHoldTargets{found.hold.id, targets.wanted(), days, collect}, Words::tr("Applying")));
    return session.print(session.run(opened, workspace::ApplyHold{found.hold.id, targets.wanted(), days, collect},
                                     Words::tr("Applying")));
  }
};

class ReleaseHoldLine final : public OpenedCommand {
 public:
  std::string hold, reason;
  Targets targets;
  int days = workspace::kCoolingDays;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, holdNamed(opened, hold));
    workspace::RunOptions options;
    MUNIMENT_TRY_LET(key, session.signer(opened));
    options.signer = key;
    const std::vector<WantedTarget> wanted = targets.wanted();
    if (wanted.size() > 1)
      return failure(ErrorKind::Usage, "hold.one_at_a_time"_L1);
    if (!wanted.empty())
      return session.print(session.run(opened, workspace::RemoveHoldTarget{id, wanted.front(), textOf(reason), days},
                                       Words::tr("Releasing"), options));
    return session.print(
        session.run(opened, workspace::ReleaseHold{id, textOf(reason), days}, Words::tr("Releasing"), options));
  }
};

class ScopeOfHold final : public OpenedCommand {
 public:
  std::string hold;
  Targets targets;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::HoldScope query{{}, targets.wanted()};
    if (!hold.empty()) {
      MUNIMENT_TRY_LET(id, holdNamed(opened, hold));
      query.hold = id;
    }
    MUNIMENT_TRY_LET(reach, opened.ask(query).result());
    session.out().document(jsonOf(reach), Words::tr("%1 messages, %2 records, %3 conversations, %4 items, %5 people")
                                              .arg(reach.messages)
                                              .arg(reach.records)
                                              .arg(reach.conversations)
                                              .arg(reach.items)
                                              .arg(reach.persons));
    return {};
  }
};

class ListHolds final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::HoldsPage query;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const auto& line : page.lines) {
        const Hold& hold = line.hold;
        session.out().line(Json::Object{{u"acknowledged"_s, line.acknowledged},
                                        {u"code"_s, hold.code},
                                        {u"cools_until"_s, orNull(hold.coolsUntil)},
                                        {u"custodians"_s, line.custodians},
                                        {u"id"_s, hold.id.toString()},
                                        {u"matter"_s, orNull(hold.matter)},
                                        {u"name"_s, hold.name},
                                        {u"state"_s, nameOf(hold.state)},
                                        {u"targets"_s, jsonOf(line.targets)}},
                           hold.code + u"  "_s + nameOf(hold.state) + u"  "_s + hold.name);
      }
      if (!page.hasMore)
        return {};
      query.before = page.lines.back().hold.id;
    }
  }
};

} // namespace

void addHoldCommands(const Line& app, Chosen& chosen) {
  Line hold =
      app.group("hold", "Holds: nothing they cover is destroyed. Example: munimentctl -w cases hold create Acme");
  hold.needsCommand();
  auto create = std::make_shared<CreateHoldLine>();
  Line line = add(hold, "create", "Prepare a hold", create, chosen);
  line.option("NAME", create->name, "Name").required();
  line.option("--matter", create->matter, "Matter id: who is not in it reads only that something is blocked");
  line.option("--trigger", create->trigger, "The event that made it necessary");
  line.option("--authority", create->authority, "Who ordered it");
  line.option("--aware", create->aware, "Day on which the event was known");
  line.option("--issued", create->issued, "Day on which it was ordered");
  line.option("--notice", create->notice, "What custodians are told");
  auto apply = std::make_shared<ApplyHoldLine>();
  line = add(hold, "apply", "Put a hold in force, or on more", apply, chosen);
  line.option("HOLD", apply->hold, "Hold id or code").required();
  line.option("--days", apply->days, "Days that custodians have to acknowledge");
  line.flag("--collect", apply->collect,
            "Ask whoever applies it to collect what each custodian has, within these days");
  apply->targets.addOptions(line);
  auto release = std::make_shared<ReleaseHoldLine>();
  line = add(hold, "release", "End a hold, or take one thing off it; needs a second person", release, chosen);
  line.option("HOLD", release->hold, "Hold id or code").required();
  line.option("--reason", release->reason, "Why it may end").required();
  line.option("--cooling", release->days, "Days until what was covered can become due");
  release->targets.addOptions(line);
  auto scope = std::make_shared<ScopeOfHold>();
  line = add(hold, "scope", "Count what a hold covers, or would cover", scope, chosen);
  line.option("HOLD", scope->hold, "Hold id or code");
  scope->targets.addOptions(line);
  add(app, "holds", "List holds", std::make_shared<ListHolds>(), chosen);
  addCustodianCommands(app, chosen);
}

} // namespace muniment::ctl

#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/send_receiver.h"
#include "core/model/exact_json.h"
#include "core/workspace/sending/opt_in_queries.h"
#include "core/workspace/sending/record_opt_in.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::OptInStep;

constexpr int kPage = 500;

QString actOf(const OptInStep& step) { return step.isRenewed ? u"renewed"_s : QString(nameOf(step.act)); }

void print(Output& out, const QString& peer, const OptInStep& step) {
  QString shown;
  if (step.message)
    shown = step.message->toString();
  else if (step.item)
    shown = step.item->toString();
  out.line(Json::Object{{u"act"_s, actOf(step)},
                        {u"at"_s, step.at.toString()},
                        {u"evidence_gone"_s, step.isEvidenceGone},
                        {u"id"_s, orNull(step.id)},
                        {u"item"_s, orNull(step.item)},
                        {u"message"_s, orNull(step.message)},
                        {u"party"_s, step.party},
                        {u"peer"_s, peer},
                        {u"recorded_at"_s, step.recordedAt.toString()},
                        {u"recorded_by"_s, step.recordedBy},
                        {u"source"_s, nameOf(step.source)}},
           QStringList{step.at.toString(), peer, step.party, actOf(step), QString(nameOf(step.source)), shown,
                       step.recordedBy}
               .join(u"  "_s));
}

class Record final : public OpenedCommand {
 public:
  explicit Record(OptIn::Act act) : m_act(act) {}
  SendReceiver target;
  std::string source, message, item, day;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::RecordOptIn command;
    MUNIMENT_TRY_LET(to, target.read());
    command.target = std::move(to);
    command.act = m_act;
    command.source = optInSource(textOf(source)).value_or(OptIn::Source::Message);
    MUNIMENT_TRY_LET(said, optionalIdOf<MessageId>(message, "message.unknown"_L1));
    command.message = said;
    MUNIMENT_TRY_LET(file, optionalIdOf<ItemId>(item, "item.unknown"_L1));
    command.item = file;
    MUNIMENT_TRY_LET(on, optionalDayOf(day));
    command.day = on;
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }

 private:
  OptIn::Act m_act;
};

class Show final : public OpenedCommand {
 public:
  SendReceiver target;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::OptInHistory{std::move(to)}).result());
    for (const OptInStep& step : answer.steps)
      print(session.out(), answer.address.peer, step);
    return {};
  }
};

class List final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::OptIns page;
    page.peer = textOf(peer);
    page.limit = kPage;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const auto& line : answer.lines)
        print(session.out(), line.peer, line.step);
      if (!answer.hasMore)
        return {};
      page.before = answer.lines.back().step.id;
    }
  }
};

void addRecord(const Line& group, const std::string& name, const std::string& help,
               const std::shared_ptr<Record>& command, Chosen& chosen) {
  Line line = add(group, name, help, command, chosen);
  command->target.addOptions(line);
  line.option("--source", command->source, "How they said it")
      .required()
      .oneOf({"message", "form", "paper", "import", "spoken"});
  const LineOption message = line.option("--message", command->message, "Id of the message that shows it");
  line.option("--item", command->item, "Id of the captured form, paper or list that shows it").excludes(message);
  line.option("--on", command->day, "Day on which they said it; else that of the message, or today");
}

} // namespace

void addOptInCommands(const Line& app, Chosen& chosen) {
  Line group =
      app.group("opt-in", "Who agreed to be written to, and what shows it. Example: munimentctl -w cases opt-in "
                          "give --peer wa --to 4915112345678 --source paper --item 0197…");
  group.needsCommand();
  addRecord(group, "give", "Record that somebody agreed", std::make_shared<Record>(OptIn::Act::Given), chosen);
  addRecord(group, "withdraw", "Record that somebody took it back", std::make_shared<Record>(OptIn::Act::Withdrawn),
            chosen);
  auto show = std::make_shared<Show>();
  Line line = add(group, "show", "What one person said, the newest first (lines)", show, chosen);
  show->target.addOptions(line);
  auto list = std::make_shared<List>();
  line = add(group, "list", "What was recorded, the newest first (lines)", list, chosen);
  line.option("--peer", list->peer, "Code of the connection; all without it");
}

} // namespace muniment::ctl

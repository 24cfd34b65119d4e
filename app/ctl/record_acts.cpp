#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/record_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class ChangeDetails final : public OpenedCommand {
 public:
  std::string name, title;
  std::vector<std::string> details;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, opened.ask(workspace::RecordByName{textOf(name)}).result());
    const Record& record = found.record;
    workspace::ChangeRecord command{record.id, record.version, title.empty() ? record.title : textOf(title), {}};
    Json::Object metadata = record.metadata.object() ? *record.metadata.object() : Json::Object();
    for (const auto& [field, value] : fieldsOf(details)) {
      if (value.string() && value.string()->isEmpty())
        metadata.erase(field);
      else
        metadata.insert_or_assign(field, value);
    }
    command.metadata = std::move(metadata);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class CloseLine final : public OpenedCommand {
 public:
  std::string name;
  bool finalise = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, recordNamed(opened, name));
    return session.print(session.run(opened, workspace::CloseRecord{id, finalise}, Words::tr("Closing")));
  }
};

class Link final : public OpenedCommand {
 public:
  std::string name, kind, other;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto chosen = linkKind(textOf(kind));
    if (!chosen)
      return failure(ErrorKind::Usage, "record.link_unknown"_L1, {textOf(kind)});
    MUNIMENT_TRY_LET(id, recordNamed(opened, name));
    MUNIMENT_TRY_LET(otherId, recordNamed(opened, other));
    return session.print(session.run(opened, workspace::LinkRecords{id, *chosen, otherId}, Words::tr("Linking")));
  }
};

class Event final : public OpenedCommand {
 public:
  std::string name, code, day, note;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, recordNamed(opened, name));
    MUNIMENT_TRY_LET(happenedOn, dayOf(day));
    workspace::NoteEvent command{id, textOf(code), happenedOn, textOf(note)};
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class Withdraw final : public OpenedCommand {
 public:
  std::string name;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, recordNamed(opened, name));
    return session.print(session.run(opened, workspace::WithdrawDeclaration{id}, Words::tr("Withdrawing")));
  }
};

class Undeclare final : public OpenedCommand {
 public:
  std::string name, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, recordNamed(opened, name));
    workspace::UndeclareRecord command{id, textOf(reason)};
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Asking")));
  }
};

} // namespace

void addRecordActs(const Line& app, Chosen& chosen) {
  auto change = std::make_shared<ChangeDetails>();
  Line line = add(app, "change-record", "Another title or other details for a record", change, chosen);
  line.option("RECORD", change->name, "Number or id").required();
  line.option("--title", change->title, "New title");
  line.option("--meta", change->details, "Details as name=value; name= takes one away");
  auto close = std::make_shared<CloseLine>();
  line = add(app, "close-record", "Let nothing more be added to a record", close, chosen);
  line.option("RECORD", close->name, "Number or id").required();
  line.flag("--finalise", close->finalise, "Its details no longer change either");
  auto link = std::make_shared<Link>();
  line = add(app, "link-records", "Say how one record stands to another", link, chosen);
  line.option("RECORD", link->name, "Number or id").required();
  line.option("KIND", link->kind, "Such as supersedes or replies-to").required();
  line.option("OTHER", link->other, "Number or id of the other record").required();
  auto event = std::make_shared<Event>();
  line = add(app, "note-event", "Note what happened and a schedule may wait for", event, chosen);
  line.option("RECORD", event->name, "Number or id").required();
  line.option("CODE", event->code, "Code of the event, such as contract-ended").required();
  line.option("DAY", event->day, "When it happened, such as 2026-03-17").required();
  line.option("--note", event->note, "What should be known of it");
  auto withdraw = std::make_shared<Withdraw>();
  line = add(app, "withdraw-declaration", "Take your own declaration back, within ten minutes", withdraw, chosen);
  line.option("RECORD", withdraw->name, "Number or id").required();
  auto undeclare = std::make_shared<Undeclare>();
  line = add(app, "undeclare", "Make a record ordinary content again; needs a second person", undeclare, chosen);
  line.option("RECORD", undeclare->name, "Number or id").required();
  line.option("--reason", undeclare->reason, "Why").required();
}

} // namespace muniment::ctl

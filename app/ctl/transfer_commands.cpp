#include "core/workspace/cases/transfer_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/case_words.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/record_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const workspace::TransferLine& line) {
  return Json::Object{{u"number"_s, line.number}, {u"title"_s, line.title}, {u"transfer"_s, contentOf(line.transfer)}};
}

QString lineOf(const workspace::TransferLine& line) {
  const Transfer& transfer = line.transfer;
  return u"%1  %2  %3  %4  %5  %6  %7"_s
      .arg(transfer.id.toString(), nameOf(transfer.state), transfer.peer,
           line.number.isEmpty() ? transfer.object : line.number, transfer.type, transfer.name,
           transfer.problems.join(u", "_s))
      .trimmed();
}

QString detailsOf(const workspace::TransferLine& line) {
  const Transfer& transfer = line.transfer;
  QStringList lines{lineOf(line)};
  for (const auto& [name, value] : transfer.fields)
    lines.append(u"  %1: %2  (%3 %4)"_s.arg(name, value.text, value.at.toString(),
                                            value.source.isEmpty() ? value.by : value.source));
  for (const auto& [name, text] : {std::pair(u"folder"_s, transfer.folder), std::pair(u"class"_s, transfer.recordClass),
                                   std::pair(u"record"_s, transfer.record), std::pair(u"version"_s, transfer.version),
                                   std::pair(u"sha256"_s, transfer.announced), std::pair(u"reason"_s, transfer.reason)})
    if (!text.isEmpty())
      lines.append(u"  %1: %2"_s.arg(name, text));
  if (transfer.item)
    lines.append(u"  "_s + aggregateOf(*transfer.item));
  return lines.join(u'\n');
}

class ListTransfers final : public OpenedCommand {
 public:
  std::string peer, file;
  bool all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::Transfers query;
    query.filter.waiting = !all;
    query.filter.peer = textOf(peer);
    if (!file.empty()) {
      MUNIMENT_TRY_LET(id, caseNamed(opened, file));
      query.filter.file = id;
    }
    do {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const workspace::TransferLine& line : page.lines)
        session.out().line(jsonOf(line), lineOf(line));
      query.after = page.next;
    } while (query.after);
    return {};
  }
};

class ShowTransfer final : public OpenedCommand {
 public:
  std::string transfer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TransferId>(transfer, "transfer.unknown"_L1));
    MUNIMENT_TRY_LET(found, opened.ask(workspace::TransferById{id}).result());
    session.out().document(jsonOf(found), detailsOf(found));
    return {};
  }
};

class CorrectLine final : public OpenedCommand {
 public:
  std::string transfer, file, type, folder, recordClass;
  std::vector<std::string> fields;
  bool noRecord = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CorrectTransfer command;
    MUNIMENT_TRY_LET(id, idOf<TransferId>(transfer, "transfer.unknown"_L1));
    command.transfer = id;
    for (const auto& [name, value] : fieldsOf(fields))
      command.fields[name] = value.string() ? *value.string() : QString();
    if (!file.empty()) {
      MUNIMENT_TRY_LET(of, caseNamed(opened, file));
      command.file = of;
    }
    if (!type.empty())
      command.type = textOf(type);
    if (!folder.empty())
      command.folder = textOf(folder);
    if (noRecord)
      command.recordClass = QString();
    else if (!recordClass.empty())
      command.recordClass = textOf(recordClass);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

class ApproveLine final : public OpenedCommand {
 public:
  std::string transfer, record, reason;
  bool declare = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ApproveTransfer command;
    MUNIMENT_TRY_LET(id, idOf<TransferId>(transfer, "transfer.unknown"_L1));
    command.transfer = id;
    command.reason = textOf(reason);
    if (!record.empty()) {
      MUNIMENT_TRY_LET(which, recordNamed(opened, record));
      command.record = which;
    } else if (declare) {
      MUNIMENT_TRY_LET(declared, makeRecord(session, opened, id));
      command.record = declared;
    }
    workspace::RunOptions options;
    MUNIMENT_TRY_LET(actor, session.onBehalfOf());
    options.onBehalfOf = actor;
    return session.print(opened.run(std::move(command), std::move(options)).result());
  }

 private:
  /// A record of the class that its template names, with what is known of it as far as the class asks for that.
  static Result<std::optional<RecordId>> makeRecord(Session& session, workspace::Workspace& opened,
                                                    const TransferId& id) {
    MUNIMENT_TRY_LET(found, opened.ask(workspace::TransferById{id}).result());
    const Transfer& transfer = found.transfer;
    if (!transfer.becomesRecord() || !transfer.item || !transfer.record.isEmpty())
      return std::optional<RecordId>();
    MUNIMENT_TRY_LET(recordClass, classNamed(opened, transfer.recordClass.toStdString()));
    workspace::DeclareRecord wish;
    wish.recordClass = recordClass;
    wish.selection.items = {*transfer.item};
    wish.title = transfer.name;
    wish.foundBy = aggregateOf(id);
    MUNIMENT_TRY_LET(metadata, metadataFor(opened, recordClass, transfer));
    wish.metadata = std::move(metadata);
    MUNIMENT_TRY_LET(receipt, session.runSigned(opened, std::move(wish), Words::tr("Declaring")));
    return RecordId::parse(receipt.outcome.text(u"record"));
  }

  static Result<Json::Object> metadataFor(workspace::Workspace& opened, const ClassId& id, const Transfer& transfer) {
    Json::Object metadata;
    MUNIMENT_TRY_LET(plan, opened.ask(workspace::FilePlan()).result());
    for (const workspace::FilePlan::Place& place : plan) {
      if (place.value.id != id)
        continue;
      for (const MetadataField& field : place.value.fields) {
        if (const auto said = transfer.fields.find(field.name); said != transfer.fields.end())
          metadata.emplace(field.name, said->second.text);
      }
    }
    return metadata;
  }
};

class ReturnLine final : public OpenedCommand {
 public:
  std::string transfer, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TransferId>(transfer, "transfer.unknown"_L1));
    return session.print(session.run(opened, workspace::ReturnTransfer{id, textOf(reason)}, Words::tr("Saving")));
  }
};

class FetchLine final : public OpenedCommand {
 public:
  std::string transfer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<TransferId>(transfer, "transfer.unknown"_L1));
    return session.print(session.run(opened, workspace::FetchTransferAgain{id}, Words::tr("Saving")));
  }
};

void addDeciding(const Line& group, Chosen& chosen) {
  auto correct = std::make_shared<CorrectLine>();
  Line line = add(group, "correct",
                  "Say what is right about a document. Example: munimentctl -w cases transfer correct ID --field "
                  "supplier=HARBOURFRT",
                  correct, chosen);
  line.option("TRANSFER", correct->transfer, "Id of the transfer").required();
  line.option("--field", correct->fields, "name=value; once for each");
  line.option("--case", correct->file, "The case that it belongs to: number, id or reference");
  line.option("--type", correct->type, "Kind of document, as the template of the case names it");
  line.option("--folder", correct->folder, "Folder of the case");
  line.option("--class", correct->recordClass, "Code of the class of which it becomes a record");
  line.flag("--no-record", correct->noRecord, "It does not become a record");
  auto approve = std::make_shared<ApproveLine>();
  line = add(group, "approve", "File a document into its case", approve, chosen);
  line.option("TRANSFER", approve->transfer, "Id of the transfer").required();
  line.flag("--declare", approve->declare, "Make a record of its class first");
  line.option("--record", approve->record, "The record that was made of it");
  line.option("--reason", approve->reason, "Why, where something about it is doubtful");
  auto giveBack = std::make_shared<ReturnLine>();
  line = add(group, "return", "Send a document back to where it came from", giveBack, chosen);
  line.option("TRANSFER", giveBack->transfer, "Id of the transfer").required();
  line.option("--reason", giveBack->reason, "Why").required();
  auto again = std::make_shared<FetchLine>();
  add(group, "fetch-again", "Have a document fetched once more", again, chosen)
      .option("TRANSFER", again->transfer, "Id of the transfer")
      .required();
}

} // namespace

void addTransferCommands(const Line& app, Chosen& chosen) {
  Line group = app.group("transfer", "Documents that connected systems hand over");
  group.needsCommand();
  auto list = std::make_shared<ListTransfers>();
  Line line =
      add(group, "list", "List what waits for somebody. Example: munimentctl -w cases transfer list", list, chosen);
  line.option("--connection", list->peer, "Short name of the connection");
  line.option("--case", list->file, "Number, id or reference of a case");
  line.flag("--all", list->all, "Also what is filed or was sent back");
  auto show = std::make_shared<ShowTransfer>();
  add(group, "show", "One document, what is known about it, and from where", show, chosen)
      .option("TRANSFER", show->transfer, "Id of the transfer")
      .required();
  addDeciding(group, chosen);
}

} // namespace muniment::ctl

#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/base/json_list.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/record_queries.h"

#include <QtCore/QLocale>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

Json dateOrNull(const std::optional<QDate>& date) { return date ? Json(date->toString(Qt::ISODate)) : Json(); }

class Declare final : public OpenedCommand {
 public:
  std::string recordClass, title, conversation, foundBy;
  std::vector<std::string> messages, items, documents, details;
  std::int64_t from = 1;
  std::int64_t to = 0;
  records::ContextRule context;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(selection, readSelection());
    MUNIMENT_TRY(addDocuments(opened, selection));
    MUNIMENT_TRY_LET(id, classNamed(opened, recordClass));
    workspace::DeclareRecord wish;
    wish.recordClass = id;
    wish.selection = std::move(selection);
    wish.title = textOf(title);
    wish.metadata = fieldsOf(details);
    wish.foundBy = textOf(foundBy);
    return session.print(session.runSigned(opened, std::move(wish), Words::tr("Declaring")));
  }

 private:
  /// A document is kept with the whole file that it came in.
  Result<void> addDocuments(workspace::Workspace& opened, records::Selection& selection) const {
    for (const std::string& text : documents) {
      MUNIMENT_TRY_LET(id, idOf<DocumentId>(text, "document.unknown"_L1));
      MUNIMENT_TRY_LET(whole, opened.ask(workspace::DocumentById{id}).result());
      if (std::ranges::find(selection.items, whole.summary.item) == selection.items.end())
        selection.items.push_back(whole.summary.item);
    }
    return {};
  }

  Result<records::Selection> readSelection() const {
    records::Selection selection;
    selection.context = context;
    for (const std::string& text : messages) {
      MUNIMENT_TRY_LET(id, idOf<MessageId>(text, "message.unknown"_L1));
      selection.messages.push_back(id);
    }
    for (const std::string& text : items) {
      MUNIMENT_TRY_LET(id, idOf<ItemId>(text, "item.unknown"_L1));
      selection.items.push_back(id);
    }
    if (conversation.empty())
      return selection;
    selection.conversation = ConversationId::parse(textOf(conversation));
    if (!selection.conversation)
      return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
    if (from > 1 || to > 0)
      selection.runs.push_back({from - 1, to > 0 ? to - 1 : std::numeric_limits<std::int64_t>::max(), {}});
    return selection;
  }
};

class Records final : public OpenedCommand {
 public:
  std::string recordClass, filter, dueUntil;
  std::vector<std::string> states;
  int limit = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(page, readPage(opened));
    int left = limit > 0 ? limit : std::numeric_limits<int>::max();
    while (left > 0) {
      page.limit = std::min(left, kPage);
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const store::RecordSummary& summary : answer.records)
        print(session.out(), summary);
      if (answer.records.size() < static_cast<std::size_t>(page.limit))
        return {};
      page.after = {answer.records.back().record.declaredAt, answer.records.back().record.id};
      left -= page.limit;
    }
    return {};
  }

 private:
  Result<workspace::RecordsPage> readPage(workspace::Workspace& opened) const {
    workspace::RecordsPage page;
    page.filter.text = textOf(filter);
    for (const std::string& name : states) {
      const auto state = recordState(textOf(name));
      if (!state)
        return failure(ErrorKind::Usage, "record.state_unknown"_L1, {textOf(name)});
      page.filter.states.push_back(*state);
    }
    if (!dueUntil.empty())
      page.filter.dueUntil = QDate::fromString(textOf(dueUntil), Qt::ISODate);
    if (!recordClass.empty()) {
      MUNIMENT_TRY_LET(id, classNamed(opened, recordClass));
      page.within = id;
    }
    return page;
  }

  static void print(Output& out, const store::RecordSummary& summary) {
    Json::Object line = *contentOf(summary.record).object();
    line.emplace(u"due"_s, summary.due ? dateOrNull(summary.due->dueOn) : Json());
    out.line(line, QStringList{summary.record.number, nameOf(summary.record.state),
                               summary.record.declaredAt.toString(), summary.record.title}
                       .join(u"  "_s));
  }
};

class ShowRecord final : public OpenedCommand {
 public:
  std::string name;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::RecordByName{textOf(name)}).result());
    const QStringList why = records::textsOf(answer.evaluation.explanation, QLocale());
    session.out().document(jsonOf(answer, why), describe(answer, why));
    return {};
  }

 private:
  static Json jsonOf(const workspace::RecordByName::Answer& answer, const QStringList& why) {
    Json::Object document = *contentOf(answer.record).object();
    document.insert_or_assign(u"class"_s, answer.recordClass.code);
    document.insert_or_assign(u"schedule"_s, answer.schedule ? Json(answer.schedule->code) : Json());
    const records::StageOutcome* next = answer.evaluation.nextStage();
    document.emplace(u"due"_s, next && next->due.isValid() ? Json(next->due.toString(Qt::ISODate)) : Json());
    document.emplace(u"why"_s, listOf(why));
    Json::Array ahead;
    for (const auto& change : answer.ahead) {
      const records::StageOutcome* then = change.evaluation.nextStage();
      ahead.emplace_back(
          Json::Object{{u"due"_s, then && then->due.isValid() ? Json(then->due.toString(Qt::ISODate)) : Json()},
                       {u"from"_s, change.from.toString(Qt::ISODate)},
                       {u"schedule"_s, change.schedule ? Json(change.schedule->code) : Json()}});
    }
    document.emplace(u"ahead"_s, std::move(ahead));
    Json::Array links;
    for (const auto& link : answer.links)
      links.emplace_back(Json::Object{{u"kind"_s, nameOf(link.kind)}, {u"record"_s, link.other.number}});
    document.emplace(u"links"_s, std::move(links));
    Json::Array events;
    for (const RecordEvent& event : answer.events)
      events.push_back(contentOf(event));
    document.emplace(u"events"_s, std::move(events));
    document.emplace(u"versions"_s, static_cast<int>(answer.versions.size()));
    return document;
  }

  static QString describe(const workspace::RecordByName::Answer& answer, const QStringList& why) {
    QStringList lines{answer.record.number + u"  "_s + nameOf(answer.record.state) + u"  "_s + answer.record.title,
                      answer.recordClass.code + u"  "_s + answer.recordClass.name};
    if (const Json::Object* fields = answer.record.metadata.object()) {
      for (const auto& [field, value] : *fields)
        lines.append(field + u": "_s + (value.string() ? *value.string() : QString()));
    }
    lines += why;
    for (const auto& change : answer.ahead)
      lines.append(Words::tr("A change of the plan takes effect on %1.").arg(change.from.toString(Qt::ISODate)));
    return lines.join(u'\n');
  }
};

class Decide final : public OpenedCommand {
 public:
  std::string name, reason;
  bool approve = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::RecordByName{textOf(name)}).result());
    return session.print(session.runSigned(
        opened, workspace::DecideDeclaration{answer.record.id, approve, textOf(reason)}, Words::tr("Deciding")));
  }
};

void addDeclare(const Line& app, Chosen& chosen) {
  auto declare = std::make_shared<Declare>();
  Line line = add(app, "declare",
                  "Declare a record. Example: munimentctl -w cases declare --class 04.20 --title Order "
                  "--conversation ID --from 5 --to 9",
                  declare, chosen);
  line.option("--class", declare->recordClass, "Code of the class").required();
  line.option("--title", declare->title, "Title of the record").required();
  line.option("--messages", declare->messages, "Messages, by id");
  line.option("--conversation", declare->conversation, "A conversation, by id; all of it without --from and --to");
  line.option("--from", declare->from, "First message, counted from 1");
  line.option("--to", declare->to, "Last message");
  line.option("--item", declare->items, "Captured items, by id");
  line.option("--document", declare->documents, "Documents of trading partners, by id; each with the file it came in");
  line.option("--context", declare->context.around, "Messages to keep before and after");
  line.flag("--thread", declare->context.thread, "Keep what is answered, and the answers");
  line.flag("--day", declare->context.day, "Keep the whole days");
  line.option("--meta", declare->details, "Details that the class asks for, as name=value");
  line.option("--found-by", declare->foundBy, "The query or the rule that selected");
}

} // namespace

void addRecordsCommands(const Line& app, Chosen& chosen) {
  addDeclare(app, chosen);
  auto listed = std::make_shared<Records>();
  Line line = add(app, "records", "List records, newest first", listed, chosen);
  line.option("--class", listed->recordClass, "Code of a class; those below it are included");
  line.option("--filter", listed->filter, "Beginnings of words of number, title and details");
  line.option("--state", listed->states, "States, such as declared or waiting");
  line.option("--due", listed->dueUntil, "Due until this day");
  line.option("--limit", listed->limit, "At most so many");
  auto shown = std::make_shared<ShowRecord>();
  line = add(app, "record", "Show one record and why it is kept how long", shown, chosen);
  line.option("RECORD", shown->name, "Number or id").required();
  auto decided = std::make_shared<Decide>();
  line = add(app, "decide-declaration", "Approve or refuse a declaration that waits", decided, chosen);
  line.option("RECORD", decided->name, "Number or id").required();
  line.flag("--approve", decided->approve, "Approve it; else it is refused");
  line.option("--reason", decided->reason, "Why it is refused");
}

} // namespace muniment::ctl

#include "tests/scenarios/findings.h"

#include "core/rules/library.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/outreach/question_queries.h"
#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/rules/try_rule.h"
#include "core/workspace/tasks/task_queries.h"

namespace muniment::tests {

using namespace workspace;

int entries(Office& office, const QString& verb) {
  EntriesPage query;
  query.filter.verbs = {verb};
  return static_cast<int>(office.ask(query).matching);
}

QStringList openTasks(Office& office) {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  query.limit = 1'000;
  QStringList titles;
  for (const model::Task& task : office.ask(query).tasks)
    titles.append(task.title);
  return titles;
}

QStringList records(Office& office) {
  QStringList numbers;
  for (const store::RecordSummary& line : office.ask(RecordsPage()).records)
    numbers.append(line.record.number);
  return numbers;
}

RecordByName::Answer recordSheet(Office& office, const QString& number) { return office.ask(RecordByName{number}); }

std::vector<store::RecordMember> membersOf(Office& office, const Record& record) {
  return office.ask(RecordMembers{record.id});
}

std::vector<Question> questions(Office& office) {
  QuestionsPage query;
  query.limit = 1'000;
  return office.ask(query).questions;
}

QStringList conversations(Workspace& door) {
  QStringList titles;
  const auto page = door.ask(ConversationsPage()).result();
  if (page) {
    for (const ConversationSummary& line : page->conversations)
      titles.append(line.conversation.title);
  }
  return titles;
}

std::vector<Message> transcript(Office& office, const QString& who) {
  // Whom we wrote to first is called by the number until somebody says a name.
  const QString number = who == "Ana"_L1 ? u"15550100001"_s : u"15550100002"_s;
  for (const ConversationSummary& line : office.ask(ConversationsPage()).conversations) {
    const QString& title = line.conversation.title;
    if (title == who || title.contains(number))
      return office.ask(TranscriptPage{line.conversation.id, 0, 1'000}).messages;
  }
  qFatal("there is no conversation with %s", qUtf8Printable(who));
}

LiveReceipt::Stage stageOf(Office& office, const Message& message) {
  return office.ask(MessageDetails{message.id}).live.stage();
}

QString deedsOf(Office& office, const RuleId& rule) {
  const auto sheet = office.ask(RuleById{rule});
  qsizetype done = 0;
  QString other;
  for (const RuleHit& hit : sheet.hits) {
    if (hit.state == RuleHit::State::Done)
      ++done;
    else if (hit.state != RuleHit::State::Settled && other.isEmpty())
      other = u' ' + nameOf(hit.state) + u' ' + hit.reason;
  }
  return QString::number(done) + other + (sheet.line.rule.state == Rule::State::On ? QString() : u" stopped"_s);
}

int wouldMeet(Office& office, const QString& use) {
  TryRule query;
  query.definition = *rules::libraryRule(use);
  return static_cast<int>(office.ask(query).met);
}

QStringList dead(Office& office) {
  DeliveriesPage query;
  query.limit = 10'000;
  QStringList all;
  for (const Delivery& each : office.ask(query).deliveries) {
    if (each.state == Delivery::State::Dead)
      all.append(QStringList{each.peer, each.kind, each.problem}.join(u' '));
  }
  return all;
}

bool isSound(Office& office) {
  const auto verification = office.desk().verify({true, std::nullopt}, nullptr).result();
  if (verification) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

int recordsThere(Office& office) {
  constexpr int kDocument = 144;
  constexpr int kClass = 5000;
  int count = 0;
  for (const QJsonValue& each : office.sandbox().state(u"rm"_s).value("nodes"_L1).toArray()) {
    const QJsonObject node = each.toObject();
    if (node.value("type"_L1).toInt() == kDocument &&
        node.value("record"_L1).toObject().value("class_id"_L1).toInt() == kClass)
      ++count;
  }
  return count;
}

QStringList sentTo(Office& office, const QString& who) {
  QStringList all;
  for (const QJsonValue& each : office.sandbox().state(u"wa"_s).value("messages"_L1).toArray()) {
    const QJsonObject message = each.toObject();
    if (message.value("from_person"_L1).toBool() || message.value("person"_L1).toString() != who)
      continue;
    const QJsonObject content = message.value("content"_L1).toObject();
    QStringList words{message.value("status"_L1).toString()};
    if (const QString text = content.value("text"_L1).toObject().value("body"_L1).toString(); !text.isEmpty())
      words.append(text);
    for (const QJsonValue& part : content.value("template"_L1).toObject().value("components"_L1).toArray())
      for (const QJsonValue& value : part.toObject().value("parameters"_L1).toArray())
        words.append(value.toObject().value("text"_L1).toString());
    all.append(words.join(u' '));
  }
  return all;
}

QJsonArray shelf(Office& office, const QString& peer, const QString& name) {
  return office.sandbox().state(peer).value(name).toObject().value("items"_L1).toArray();
}

} // namespace muniment::tests

#include "core/workspace/delivery/egress_report.h"

#include "core/ledger/entry_scan.h"
#include "core/records/retention/csv.h"
#include "core/store/actor_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/rule_repository.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 500;
constexpr int kEntriesOfAMoment = 100;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Looks up who is behind deliveries; remembers whom it has met.
class Sources final {
 public:
  explicit Sources(QueryContext& context) : m_context(&context) {}

  Result<EgressReport::Line> lineOf(Delivery delivery) {
    EgressReport::Line line;
    MUNIMENT_TRY_LET(to, recipientOf(delivery));
    line.to = to;
    MUNIMENT_TRY(addCause(delivery, line));
    line.delivery = std::move(delivery);
    line.delivery.position = 0;
    return line;
  }

 private:
  /// Whoever is asked, or has the number that the messenger writes to; else what the connection calls it.
  Result<QString> recipientOf(const Delivery& delivery) {
    store::Connection& connection = m_context->connection;
    if (delivery.cause.startsWith("question:"_L1)) {
      const auto id = QuestionId::parse(delivery.cause.section(u':', 1));
      MUNIMENT_TRY_LET(question,
                       store::QuestionRepository(connection).byId(id.value_or(QuestionId()), m_context->scope()));
      if (!question)
        return QString();
      MUNIMENT_TRY_LET(person, store::PersonRepository(connection).byId(question->person, m_context->scope()));
      return person ? person->name : QString();
    }
    const auto phone = phoneFrom(u'+' + delivery.lane);
    if (!phone)
      return delivery.lane.contains(u':') ? QString() : delivery.lane;
    MUNIMENT_TRY_LET(known, store::PersonRepository(connection).knownAs({}, {*phone}, m_context->scope()));
    return known.empty() ? *phone : u"%1 (%2)"_s.arg(known.front().name, *phone);
  }

  /// The entry by which it was queued, which was written at the same moment and names it.
  Result<void> addCause(const Delivery& delivery, EgressReport::Line& line) {
    store::EntryFilter filter;
    filter.from = delivery.at;
    filter.until = delivery.at.plusMilliseconds(1);
    MUNIMENT_TRY_LET(entries, store::LedgerRepository(m_context->connection)
                                  .before(Json::kLargestInteger, kEntriesOfAMoment, filter, m_context->scope()));
    const QByteArray name = aggregateOf(delivery.id).toLatin1();
    for (const LedgerEntry& entry : entries) {
      if (!entry.line.contains(name))
        continue;
      MUNIMENT_TRY_LET(by, nameOfActor(entry.actor));
      line.by = by;
      MUNIMENT_TRY_LET(rule, ruleOf(entry));
      line.rule = rule;
    }
    return {};
  }

  Result<QString> nameOfActor(const QString& id) {
    const auto parsed = ActorId::parse(id);
    if (!parsed)
      return id;
    const auto known = m_actors.find(id);
    if (known != m_actors.end())
      return known->second;
    MUNIMENT_TRY_LET(actor, store::ActorRepository(m_context->connection).byId(*parsed));
    return m_actors.emplace(id, actor ? actor->name : id).first->second;
  }

  Result<QString> ruleOf(const LedgerEntry& entry) {
    const auto scanned = ledger::scanEntryLine(entry.line);
    const auto payload = scanned ? parseJson(scanned->payload) : Result<Json>(Json());
    const auto id = payload ? RuleId::parse(payload->text(u"rule")) : std::nullopt;
    if (!id)
      return QString();
    MUNIMENT_TRY_LET(rule, store::RuleRepository(m_context->connection).byId(*id));
    if (!rule || !m_context->scope().sees(rule->matter))
      return id->toString();
    return rule->definition.name;
  }

  QueryContext* m_context;
  std::map<QString, QString> m_actors;
};

} // namespace

Result<EgressReport::Answer> EgressReport::answer(QueryContext& context) const {
  store::DeliveryRepository deliveries(context.connection);
  store::DeliveryFilter filter;
  filter.direction = Delivery::Direction::Out;
  Sources sources(context);
  Answer answer;
  std::optional<std::int64_t> before;
  for (;;) {
    MUNIMENT_TRY_LET(page, deliveries.page(filter, before, kAtOnce, context.scope()));
    for (Delivery& delivery : page) {
      before = delivery.position;
      if (from && delivery.at < *from)
        return answer;
      if (until && !(delivery.at < *until))
        continue;
      MUNIMENT_TRY_LET(line, sources.lineOf(std::move(delivery)));
      if (!line.to.contains(person, Qt::CaseInsensitive))
        continue;
      answer.isComplete = answer.lines.size() < kMost;
      if (!answer.isComplete)
        return answer;
      answer.lines.push_back(std::move(line));
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return answer;
  }
}

QStringList EgressReport::journalSubjects(const Answer& given, const access::Session&) const {
  return given.lines.empty() ? QStringList() : QStringList{u"report:egress"_s};
}

QByteArray csvOf(const EgressReport::Answer& answer) {
  QByteArray csv;
  records::appendCsvRow(csv, {Words::tr("Time"), Words::tr("To"), Words::tr("Connection"), Words::tr("What"),
                              Words::tr("About"), Words::tr("By"), Words::tr("Rule"), Words::tr("State")});
  for (const EgressReport::Line& line : answer.lines)
    records::appendCsvRow(csv, {line.delivery.at.toString(), line.to, line.delivery.peer, line.delivery.kind,
                                line.delivery.cause, line.by, line.rule, nameOf(line.delivery.state)});
  return csv;
}

} // namespace muniment::workspace

#include "core/workspace/review/term_report.h"

#include "core/base/error_catalogue.h"
#include "core/records/retention/csv.h"
#include "core/search/query_parser.h"
#include "core/store/ledger_repository.h"
#include "core/store/message_clock_repository.h"
#include "core/store/review_repository.h"
#include "core/store/search_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QCoreApplication>

#include <bitset>
#include <unordered_map>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 20'000;
constexpr std::int64_t kNoDay = std::numeric_limits<std::int64_t>::min();

using Terms = std::bitset<TermReport::kMost>;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Goes through the terms one by one, then through the conversations in which any of them finds something.
class Counter final {
 public:
  Counter(QueryContext& context, TermReport::Answer& answer)
      : m_context(context), m_answer(answer), m_zone(zoneOf(context.services)) {}

  Result<void> keepWithin(const ReviewSetId& set) {
    MUNIMENT_TRY_LET(messages, store::ReviewRepository(m_context.connection).messages(set, m_context.scope()));
    m_within = std::move(messages);
    return {};
  }

  Result<void> count() {
    for (std::size_t term = 0; term < m_answer.rows.size(); ++term) {
      // A term that cannot be read is told in its row; the others are counted.
      if (auto found = find(term); !found) {
        if (found.error().kind != ErrorKind::Usage)
          return found;
        m_answer.rows[term].error = found.error();
      }
    }
    for (const auto& [message, terms] : m_terms) {
      for (std::size_t term = 0; term < m_answer.rows.size(); ++term) {
        m_answer.rows[term].messages += terms[term] ? 1 : 0;
        m_answer.rows[term].unique += terms[term] && terms.count() == 1 ? 1 : 0;
      }
    }
    m_answer.all.messages = static_cast<std::int64_t>(m_terms.size());
    return countFamilies();
  }

 private:
  [[nodiscard]] bool isWithin(MessageId message) const {
    return !m_within || std::ranges::binary_search(*m_within, message);
  }

  Result<void> find(std::size_t term) {
    MUNIMENT_TRY_LET(query, search::parseQuery(m_answer.rows[term].term, {m_zone, m_answer.madeAt}));
    store::SearchRepository repository(m_context.connection);
    for (std::optional<MessageId> before;;) {
      MUNIMENT_TRY_LET(page, repository.page(query, before, kAtOnce, m_context.scope()));
      for (const MessageId message : page) {
        if (isWithin(message))
          m_terms[message.number()].set(term);
      }
      if (m_terms.size() > TermReport::kMostMessages)
        return failure(ErrorKind::Refused, "review.report_too_large"_L1, {QString::number(TermReport::kMostMessages)});
      if (page.size() < static_cast<std::size_t>(kAtOnce))
        return {};
      before = page.back();
    }
  }

  /// The day that a transcript shows; the messages without a time make one family.
  [[nodiscard]] std::int64_t dayOf(const MessageTime& time) const {
    if (!time.isKnown)
      return kNoDay;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
    return (time.isUtc ? moment.toTimeZone(m_zone) : moment).date().toJulianDay();
  }

  Result<void> countFamilies() {
    std::vector<MessageId> ids;
    ids.reserve(m_terms.size());
    for (const auto& each : m_terms)
      ids.push_back(MessageId::fromNumber(each.first));
    std::ranges::sort(ids);
    store::MessageClockRepository clocks(m_context.connection);
    MUNIMENT_TRY_LET(conversations, clocks.conversationsOf(ids, m_context.scope()));
    for (const std::int64_t conversation : conversations) {
      MUNIMENT_TRY_LET(ticks, clocks.ticks(conversation, m_context.scope()));
      addFamilies(ticks);
    }
    return {};
  }

  void addFamilies(const std::vector<store::MessageClockRepository::Tick>& ticks) {
    struct Family final {
      std::int64_t messages = 0;
      Terms terms;
    };
    std::unordered_map<std::int64_t, Family> families;
    for (const auto& [message, time] : ticks) {
      if (!isWithin(message))
        continue;
      Family& family = families[dayOf(time)];
      ++family.messages;
      if (const auto found = m_terms.find(message.number()); found != m_terms.end())
        family.terms |= found->second;
    }
    for (const auto& [day, family] : families) {
      for (std::size_t term = 0; term < m_answer.rows.size(); ++term)
        m_answer.rows[term].withFamily += family.terms[term] ? family.messages : 0;
      m_answer.all.withFamily += family.terms.any() ? family.messages : 0;
    }
  }

  QueryContext& m_context;
  TermReport::Answer& m_answer;
  QTimeZone m_zone;
  std::optional<std::vector<MessageId>> m_within;
  std::unordered_map<std::int64_t, Terms> m_terms; ///< by number of the message
};

} // namespace

Result<TermReport::Answer> TermReport::answer(QueryContext& context) const {
  Answer answer;
  for (const QString& term : terms) {
    const QString text = term.trimmed();
    if (!text.isEmpty() && std::ranges::find(answer.rows, text, &Row::term) == answer.rows.end())
      answer.rows.push_back({text, 0, 0, 0, std::nullopt});
  }
  if (answer.rows.empty())
    return failure(ErrorKind::Usage, "review.no_terms"_L1);
  if (answer.rows.size() > kMost)
    return failure(ErrorKind::Usage, "review.too_many_terms"_L1, {QString::number(kMost)});
  answer.madeAt = context.services.environment.clock->now();
  answer.madeBy = context.session.actor.name;
  MUNIMENT_TRY_LET(top, store::LedgerRepository(context.connection).top());
  answer.ledger = u"%1 %2"_s.arg(top.seq).arg(top.hash.toHex());
  Counter counter(context, answer);
  if (within) {
    MUNIMENT_TRY_LET(set, store::ReviewRepository(context.connection).byId(*within, context.scope()));
    if (!set)
      return failure(ErrorKind::NotFound, "review.unknown"_L1);
    answer.within = set->name;
    MUNIMENT_TRY(counter.keepWithin(*within));
  }
  MUNIMENT_TRY(counter.count());
  return answer;
}

QStringList TermReport::journalSubjects(const Answer& given, const access::Session&) const {
  QStringList subjects;
  for (const Row& row : given.rows)
    subjects.append(row.term);
  return subjects;
}

QByteArray csvOf(const TermReport::Answer& report) {
  QByteArray out;
  const auto addRow = [&](const TermReport::Row& row) {
    if (row.error)
      return records::appendCsvRow(out, {row.term, {}, {}, {}, errorText(*row.error)});
    records::appendCsvRow(
        out, {row.term, QString::number(row.messages), QString::number(row.withFamily), QString::number(row.unique)});
  };
  records::appendCsvRow(out, {Words::tr("Report"), Words::tr("Search terms")});
  if (!report.within.isEmpty())
    records::appendCsvRow(out, {Words::tr("Within the review set"), report.within});
  records::appendCsvRow(out, {Words::tr("Made at"), report.madeAt.toString()});
  records::appendCsvRow(out, {Words::tr("Made by"), report.madeBy});
  records::appendCsvRow(out, {Words::tr("Ledger"), report.ledger});
  records::appendCsvRow(out, {Words::tr("Family"), Words::tr("the messages of the same conversation and day")});
  records::appendCsvRow(out, {});
  records::appendCsvRow(
      out, {Words::tr("Term"), Words::tr("Messages"), Words::tr("With family"), Words::tr("Found by no other term")});
  for (const TermReport::Row& row : report.rows)
    addRow(row);
  // The sum of all terms would count messages twice; what is unique to one term has no sum.
  records::appendCsvRow(out, {Words::tr("Any of them"), QString::number(report.all.messages),
                              QString::number(report.all.withFamily), QString()});
  return out;
}

} // namespace muniment::workspace

#include "core/workspace/documents/document_queries.h"

#include "core/formats/edi/chain_keys.h"
#include "core/model/matter.h"
#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/value_list.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/documents/missing_steps.h"
#include "core/workspace/services.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::TransportState;
using store::DocumentRepository;

constexpr qsizetype kMostNumbers = 50'000;
constexpr int kMostPartners = 200;

template <class E>
void addState(std::set<int>& into, const QString& name, E last) {
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    const std::string_view word = nameOf(static_cast<E>(value));
    if (name == QLatin1StringView(word.data(), static_cast<qsizetype>(word.size())))
      into.insert(value);
  }
}

/// What stands in a conversation and may be the number of a document.
Result<QStringList> numbersIn(QueryContext& context, const ConversationId& id) {
  static const QRegularExpression between(u"[^\\w./-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression digit(u"\\d"_s);
  MUNIMENT_TRY_LET(conversation, store::ConversationRepository(context.connection).byId(id, context.scope()));
  if (!conversation)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(scan, store::MessageRepository(context.connection).outline(conversation->number, context.scope()));
  QSet<QString> numbers;
  while (numbers.size() < kMostNumbers) {
    MUNIMENT_TRY_LET(more, scan->next());
    if (!more)
      break;
    for (QString word : QString::fromUtf8(scan->bytes(5)).split(between, Qt::SkipEmptyParts)) {
      while (word.endsWith(u'.') || word.endsWith(u'-'))
        word.chop(1);
      if (word.size() > 2 && word.contains(digit))
        numbers.insert(QString::fromStdString(formats::edi::looseNumber(word.toStdString())));
    }
  }
  return QStringList(numbers.begin(), numbers.end());
}

/// The orders that something agreed did not follow in time.
Result<std::set<DocumentId>> overdueIds(QueryContext& context) {
  std::set<DocumentId> ids;
  for (OverdueWalk walk(context);;) {
    MUNIMENT_TRY_LET(page, walk.next());
    if (!page)
      return ids;
    for (const OverdueOrder& one : *page)
      ids.insert(one.order.document.id);
  }
}

/// A filter as the rows know it; what is held is asked of each document.
Result<store::DocumentFilter> rowFilter(QueryContext& context, const DocumentFilter& wanted) {
  store::DocumentFilter filter;
  filter.text = wanted.text;
  for (const formats::edi::DocumentKind kind : wanted.kinds)
    filter.kinds.append(wordOf(kind));
  filter.partner = wanted.partner;
  filter.onlyFindings = wanted.onlyFindings;
  for (const QString& state : wanted.states) {
    addState(filter.states.transport, state, TransportState::InterchangeRejected);
    addState(filter.states.business, state, BusinessState::Cancelled);
    filter.states.declared |= state == "declared"_L1;
    filter.states.test |= state == "test"_L1;
    filter.states.duplicate |= state == "duplicate"_L1;
    filter.states.numberAgain |= state == "number-again"_L1;
    filter.states.infected |= state == "infected"_L1;
  }
  if (wanted.states.contains(u"missing-step"_s)) {
    MUNIMENT_TRY_LET(overdue, overdueIds(context));
    filter.states.ids = store::textsOf(overdue);
  }
  if (wanted.states.contains(u"held"_s))
    filter.states = {}; // sifted below, with the others
  if (wanted.conversation) {
    MUNIMENT_TRY_LET(numbers, numbersIn(context, *wanted.conversation));
    filter.numbers = std::move(numbers);
  }
  return filter;
}

/// Whether a document is in one of the states, where only a look at each tells.
class Sieve final {
 public:
  static Result<Sieve> of(QueryContext& context, const DocumentFilter& wanted) {
    Sieve sieve;
    sieve.m_isOpen = !wanted.states.contains(u"held"_s);
    sieve.m_states = wanted.states;
    if (!sieve.m_isOpen && wanted.states.contains(u"missing-step"_s)) {
      MUNIMENT_TRY_LET(overdue, overdueIds(context));
      sieve.m_overdue = std::move(overdue);
    }
    return sieve;
  }

  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  [[nodiscard]] bool lets(const DocumentSummary& line) const {
    const auto has = [&](std::string_view word) {
      return m_states.contains(QLatin1StringView(word.data(), static_cast<qsizetype>(word.size())));
    };
    return m_isOpen || line.isHeld || (line.isDeclared && has("declared")) || (line.isTest && has("test")) ||
           (line.isDuplicate && has("duplicate")) || (line.isNumberAgain && has("number-again")) ||
           (line.isInfected && has("infected")) || has(nameOf(line.status.transport)) ||
           has(nameOf(line.status.business)) || m_overdue.contains(line.id);
  }

 private:
  bool m_isOpen = true;
  QStringList m_states;
  std::set<DocumentId> m_overdue;
};

store::DocumentOrder orderOf(DocumentsPage::Order order) {
  switch (order) {
  case DocumentsPage::Order::NewestCaptured:
    return store::DocumentOrder::NewestCaptured;
  case DocumentsPage::Order::NewestIssued:
    return store::DocumentOrder::NewestIssued;
  case DocumentsPage::Order::Number:
    return store::DocumentOrder::Number;
  case DocumentsPage::Order::Partner:
    break;
  }
  return store::DocumentOrder::Partner;
}

} // namespace

Result<DocumentsPage::Answer> DocumentsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(rows, rowFilter(context, filter));
  MUNIMENT_TRY_LET(sieve, Sieve::of(context, filter));
  const store::DocumentOrder by = orderOf(order);
  DocumentRepository repository(context.connection);
  Answer answer;
  std::optional<store::DocumentCursor> from;
  if (after)
    from = store::DocumentCursor{after->value, after->id};
  const auto wanted = static_cast<std::size_t>(std::max(limit, 1));
  for (;;) {
    MUNIMENT_TRY_LET(page, repository.page(rows, by, from, static_cast<int>(wanted) + 1, context.scope()));
    const bool isLast = page.size() <= wanted;
    MUNIMENT_TRY_LET(lines, summariesOf(context, page));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (answer.documents.size() == wanted) {
        answer.next = Cursor{from->value, from->id};
        return answer;
      }
      from = store::DocumentCursor{store::cursorValue(by, page[i]), page[i].document.id};
      if (sieve.lets(lines[i]))
        answer.documents.push_back(std::move(lines[i]));
    }
    if (isLast)
      return answer;
  }
}

QStringList DocumentsPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken)
    return given.documents.empty() ? QStringList() : QStringList{u"documents:%1"_s.arg(given.documents.size())};
  std::set<QString> matters;
  for (const DocumentSummary& line : given.documents) {
    if (line.matter)
      matters.insert(aggregateOf(*line.matter));
  }
  return {matters.begin(), matters.end()};
}

Result<DocumentCounts::Answer> DocumentCounts::answer(QueryContext& context) const {
  DocumentFilter wanted = filter;
  MUNIMENT_TRY_LET(sieve, Sieve::of(context, wanted));
  Answer answer;
  if (!sieve.isOpen()) {
    // Holds may ask what only a look at each document tells.
    DocumentsPage page;
    page.filter = wanted;
    page.limit = 500;
    std::map<QString, Partner> partners;
    for (;;) {
      MUNIMENT_TRY_LET(some, page.answer(context));
      for (const DocumentSummary& line : some.documents) {
        ++answer.total;
        answer.withFindings += line.errors + line.warnings > 0 ? 1 : 0;
        ++answer.kinds[line.kind];
        Partner& partner = partners[line.partnerId];
        partner = {line.partnerId, line.partner, partner.documents + 1};
      }
      if (!some.next)
        break;
      page.after = some.next;
    }
    partners.erase(QString());
    for (auto& [id, partner] : partners)
      answer.partners.push_back(std::move(partner));
    std::ranges::stable_sort(answer.partners, std::ranges::greater(), &Partner::documents);
    return answer;
  }
  MUNIMENT_TRY_LET(rows, rowFilter(context, wanted));
  MUNIMENT_TRY_LET(figures, DocumentRepository(context.connection).figures(rows, kMostPartners, context.scope()));
  answer.total = figures.total;
  answer.withFindings = figures.withFindings;
  for (const auto& [kind, count] : figures.kinds)
    answer.kinds[documentKindNamed(kind)] += count;
  for (const auto& [id, name, count] : figures.partners)
    answer.partners.push_back({id, name, count});
  return answer;
}

} // namespace muniment::workspace

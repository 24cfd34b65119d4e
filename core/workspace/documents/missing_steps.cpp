#include "core/workspace/documents/missing_steps.h"

#include "core/store/document_links.h"
#include "core/store/partner_repository.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/services.h"

#include <QtCore/QTimeZone>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::DocumentKind;
using formats::edi::PartnerRules;
using store::StoredDocument;
using Kinds = std::map<DocumentId, std::set<QString>>;

constexpr int kPage = 500;
constexpr std::size_t kSpare = 5000; ///< more than the most, before the shorter ones go
constexpr std::int64_t kHour = 3'600'000;

QString stampOf(Instant at) {
  return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss");
}

bool isOver(const StoredDocument& order) {
  const bool* const test = order.document.facts.at(u"test").boolean();
  return order.business == static_cast<int>(BusinessState::Cancelled) ||
         order.business == static_cast<int>(BusinessState::Rejected) || (test && *test);
}

/// The kinds of what refers to each order, and to its ship notices and invoices.
Result<Kinds> followersOf(QueryContext& context, const std::vector<DocumentId>& orders) {
  store::DocumentLinks links(context.connection);
  Kinds kinds;
  std::multimap<DocumentId, DocumentId> ordersOf; ///< of what may be referred to itself
  MUNIMENT_TRY_LET(direct, links.meetings(orders, context.scope()));
  for (const store::DocumentMeeting& meeting : direct) {
    if (!meeting.isOwn || meeting.isOthersOwn)
      continue;
    kinds[meeting.self].insert(meeting.otherKind);
    if (meeting.otherKind == "ship-notice"_L1 || meeting.otherKind == "invoice"_L1)
      ordersOf.emplace(meeting.other, meeting.self);
  }
  std::vector<DocumentId> further;
  for (const auto& [other, order] : ordersOf)
    further.push_back(other);
  further.erase(std::ranges::unique(further).begin(), further.end());
  MUNIMENT_TRY_LET(indirect, links.meetings(further, context.scope()));
  for (const store::DocumentMeeting& meeting : indirect) {
    const bool isTransmission = meeting.kind == "transmission"_L1 || meeting.kind == "group"_L1;
    if (!meeting.isOwn || meeting.isOthersOwn || isTransmission || meeting.kind == "interchange"_L1)
      continue;
    const auto [first, last] = ordersOf.equal_range(meeting.self);
    for (auto at = first; at != last; ++at)
      kinds[at->second].insert(meeting.otherKind);
  }
  return kinds;
}

} // namespace

std::optional<Instant> madeAt(const StoredDocument& document) {
  const QDateTime at = QDateTime::fromString(document.document.stamp + u'Z', Qt::ISODate);
  return at.isValid() ? std::optional(Instant::fromMilliseconds(at.toMSecsSinceEpoch())) : std::nullopt;
}

Result<std::map<DocumentId, std::vector<DueStep>>> missingSteps(QueryContext& context,
                                                                std::span<const StoredDocument> orders,
                                                                const std::vector<PartnerRules::Step>& steps) {
  std::map<DocumentId, std::vector<DueStep>> missing;
  std::vector<DocumentId> ids;
  for (const StoredDocument& order : orders) {
    if (!isOver(order))
      ids.push_back(order.document.id);
  }
  if (ids.empty() || steps.empty())
    return missing;
  MUNIMENT_TRY_LET(followers, followersOf(context, ids));
  const Instant now = context.services.environment.clock->now();
  for (const StoredDocument& order : orders) {
    const std::optional<Instant> from = madeAt(order);
    if (!from || isOver(order))
      continue;
    for (const PartnerRules::Step& step : steps) {
      if (followers[order.document.id].contains(wordOf(step.kind)))
        continue;
      const Instant due = from->plusMilliseconds(step.hours * kHour);
      missing[order.document.id].push_back({step.kind, step.hours, due, due < now});
    }
  }
  return missing;
}

Result<std::vector<PartnerRules::Step>> stepsOf(QueryContext& context, const QString& code) {
  MUNIMENT_TRY_LET(partner, store::PartnerRepository(context.connection).byCode(code));
  if (!partner)
    return std::vector<PartnerRules::Step>();
  MUNIMENT_TRY_LET(rules, rulesOf(*partner));
  return rules ? rules->steps : std::vector<PartnerRules::Step>();
}

Result<bool> OverdueWalk::advance() {
  if (!m_partners) {
    MUNIMENT_TRY_LET(all, store::PartnerRepository(m_context->connection).all());
    std::ranges::reverse(all);
    m_partners = std::move(all);
  }
  while (!m_partners->empty()) {
    const TradingPartner partner = std::move(m_partners->back());
    m_partners->pop_back();
    if (partner.isOurselves)
      continue;
    MUNIMENT_TRY_LET(rules, rulesOf(partner));
    if (!rules || rules->steps.empty())
      continue;
    m_steps = rules->steps;
    m_partner = partner.code;
    m_after.reset();
    return true;
  }
  return false;
}

Result<std::optional<std::vector<OverdueOrder>>> OverdueWalk::next() {
  if (m_steps.empty()) {
    MUNIMENT_TRY_LET(hasPartner, advance());
    if (!hasPartner)
      return std::nullopt;
  }
  const auto shortest = std::ranges::min_element(m_steps, {}, &PartnerRules::Step::hours);
  const Instant until = m_context->services.environment.clock->now().plusMilliseconds(-shortest->hours * kHour);
  store::DocumentRepository documents(m_context->connection);
  MUNIMENT_TRY_LET(orders, documents.ordersUntil(m_partner, stampOf(until), m_after, kPage, m_context->scope()));
  MUNIMENT_TRY_LET(missing, missingSteps(*m_context, orders, m_steps));
  std::vector<OverdueOrder> found;
  for (const StoredDocument& order : orders) {
    for (const DueStep& step : missing[order.document.id]) {
      if (step.isOverdue)
        found.push_back({order, step});
    }
  }
  if (orders.size() < static_cast<std::size_t>(kPage))
    m_steps.clear();
  else
    m_after = std::pair(orders.back().document.stamp, orders.back().document.id);
  return std::optional(std::move(found));
}

Result<std::vector<OverdueOrder>> overdueOrders(QueryContext& context, std::size_t most) {
  std::vector<OverdueOrder> found;
  const auto keepLongest = [&] {
    std::ranges::stable_sort(found, {}, [](const OverdueOrder& one) { return one.step.dueAt; });
    if (found.size() > most)
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
  };
  for (OverdueWalk walk(context);;) {
    MUNIMENT_TRY_LET(page, walk.next());
    if (!page)
      break;
    std::ranges::move(*page, std::back_inserter(found));
    if (found.size() > most + kSpare) // of all partners, without having all of them in memory
      keepLongest();
  }
  keepLongest();
  return found;
}

Result<std::vector<MissingSteps::Line>> MissingSteps::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(overdue, overdueOrders(context, static_cast<std::size_t>(std::max(limit, 0))));
  std::vector<StoredDocument> orders;
  for (const OverdueOrder& one : overdue)
    orders.push_back(one.order);
  MUNIMENT_TRY_LET(lines, summariesOf(context, orders));
  std::vector<Line> found;
  for (std::size_t i = 0; i < lines.size(); ++i)
    found.push_back({std::move(lines[i]), overdue[i].step.kind, overdue[i].step.dueAt});
  return found;
}

} // namespace muniment::workspace

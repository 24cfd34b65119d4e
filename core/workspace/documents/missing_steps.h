#pragma once

#include "core/formats/edi/partner_rules.h"
#include "core/model/trading_partner.h"
#include "core/store/document_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Something that was agreed to follow an order.
struct DueStep final {
  formats::edi::DocumentKind kind = formats::edi::DocumentKind::Unknown;
  std::int64_t hours = 0;
  Instant dueAt;
  bool isOverdue = false;
};

/// What did not follow each of these orders yet; nothing for what was cancelled, rejected or sent as a test. Times of
/// documents are taken as those of UTC.
[[nodiscard]] Result<std::map<DocumentId, std::vector<DueStep>>>
missingSteps(QueryContext& context, std::span<const store::StoredDocument> orders,
             const std::vector<formats::edi::PartnerRules::Step>& steps);

/// When a document says it was made; nothing where it does not say.
[[nodiscard]] std::optional<Instant> madeAt(const store::StoredDocument& document);

/// What was agreed with the partner of a code to follow orders.
[[nodiscard]] Result<std::vector<formats::edi::PartnerRules::Step>> stepsOf(QueryContext& context, const QString& code);

/// An order that lacks something that is overdue.
struct OverdueOrder final {
  store::StoredDocument order;
  DueStep step;
};

/// All of them, partner after partner, a page of orders at a time.
class OverdueWalk final {
 public:
  explicit OverdueWalk(QueryContext& context) : m_context(&context) {}

  /// Those among the orders of the next page, which may be none; nothing behind the last page.
  [[nodiscard]] Result<std::optional<std::vector<OverdueOrder>>> next();

 private:
  /// To the next partner with whom something was agreed.
  [[nodiscard]] Result<bool> advance();

  QueryContext* m_context;
  std::optional<std::vector<TradingPartner>> m_partners; ///< that are left, the last first
  std::vector<formats::edi::PartnerRules::Step> m_steps; ///< of the partner at hand; empty before the first
  QString m_partner;
  std::optional<std::pair<QString, DocumentId>> m_after;
};

/// The longest overdue first; at the most so many.
[[nodiscard]] Result<std::vector<OverdueOrder>> overdueOrders(QueryContext& context, std::size_t most);

} // namespace muniment::workspace

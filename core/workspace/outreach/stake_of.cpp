#include "core/workspace/outreach/stake_of.h"

#include "core/base/decimal.h"
#include "core/model/campaign.h"
#include "core/model/stake_limits.h"
#include "core/store/campaign_repository.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/class_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/document_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/stake_limits_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using What = StakeReason::What;
using Found = Result<std::optional<StakeReason>>;

constexpr std::array kNames = {"matter"_L1, "class"_L1, "amount"_L1};

/// Goes through what a question is about until something of it is above a limit.
class StakeSearch final {
 public:
  StakeSearch(store::Connection& connection, const StakeLimits& limits, const Scope& scope)
      : m_connection(&connection), m_limits(&limits), m_scope(&scope) {}

  [[nodiscard]] Found of(const QString& cause) {
    const qsizetype colon = cause.indexOf(u':');
    const QString kind = cause.left(colon);
    const QString id = cause.sliced(colon + 1);
    if (kind == "record"_L1)
      return of(RecordId::parse(id));
    if (kind == "document"_L1)
      return of(DocumentId::parse(id));
    if (kind == "item"_L1)
      return of(ItemId::parse(id));
    if (kind == "case"_L1)
      return of(CaseId::parse(id));
    if (kind == "campaign"_L1)
      return of(CampaignId::parse(id));
    if (kind == "conversation"_L1)
      return plain<store::ConversationRepository>(ConversationId::parse(id),
                                                  [](const auto& found) { return found.conversation.matter; });
    if (kind == "hold"_L1)
      return plain<store::HoldRepository>(HoldId::parse(id), [](const auto& found) { return found.matter; });
    return none();
  }

  [[nodiscard]] Found of(const std::optional<MatterId>& matter) const {
    return matter && m_limits->matters ? StakeReason{What::Matter, {}} : std::optional<StakeReason>();
  }

 private:
  [[nodiscard]] static Found none() { return std::optional<StakeReason>(); }

  /// What has nothing that counts but its matter.
  template <class Repository, class Id, class MatterOf>
  [[nodiscard]] Found plain(const std::optional<Id>& id, MatterOf matterOf) const {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(found, Repository(*m_connection).byId(*id, *m_scope));
    return found ? of(matterOf(*found)) : none();
  }

  [[nodiscard]] Found of(const std::optional<RecordId>& id) {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(record, store::RecordRepository(*m_connection).byId(*id, *m_scope));
    if (!record)
      return none();
    MUNIMENT_TRY_LET(byMatter, of(record->matter));
    if (byMatter)
      return byMatter;
    MUNIMENT_TRY_LET(byClass, ofClass(record->recordClass));
    if (byClass || m_limits->amounts.empty())
      return byClass;
    MUNIMENT_TRY_LET(items, store::RecordMemberRepository(*m_connection).items(*id, *m_scope));
    return firstOf(items, [this](const ItemId& item) { return ofAmounts(item); });
  }

  [[nodiscard]] Found of(const std::optional<ItemId>& id) {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(item, store::ItemRepository(*m_connection).byId(*id, *m_scope));
    if (!item)
      return none();
    MUNIMENT_TRY_LET(byMatter, of(item->matter));
    if (byMatter)
      return byMatter;
    MUNIMENT_TRY_LET(byClass, ofRecordsWith(*id));
    return byClass ? byClass : ofAmounts(*id);
  }

  [[nodiscard]] Found of(const std::optional<DocumentId>& id) {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(stored, store::DocumentRepository(*m_connection).byId(*id, *m_scope));
    if (!stored)
      return none();
    MUNIMENT_TRY_LET(byMatter, of(stored->document.matter));
    if (byMatter)
      return byMatter;
    MUNIMENT_TRY_LET(byClass, ofRecordsWith(stored->document.item));
    return byClass ? byClass : ofAmount(stored->document);
  }

  [[nodiscard]] Found of(const std::optional<CaseId>& id) {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(file, store::CaseRepository(*m_connection).byId(*id, *m_scope));
    if (!file)
      return none();
    MUNIMENT_TRY_LET(byMatter, of(file->matter));
    if (byMatter)
      return byMatter;
    MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(*m_connection).ofCase(*id, *m_scope));
    return firstOf(links, [this](const CaseLink& link) {
      const bool counts = link.kind == CaseLink::Kind::Document || link.kind == CaseLink::Kind::Item ||
                          link.kind == CaseLink::Kind::Record;
      return counts ? of(link.target) : none();
    });
  }

  [[nodiscard]] Found of(const std::optional<CampaignId>& id) {
    if (!id)
      return none();
    MUNIMENT_TRY_LET(campaign, store::CampaignRepository(*m_connection).byId(*id, *m_scope));
    if (!campaign || campaign->cause.startsWith("campaign:"_L1))
      return none();
    MUNIMENT_TRY_LET(byMatter, of(campaign->matter));
    return byMatter ? byMatter : of(campaign->cause);
  }

  template <class List, class Look>
  [[nodiscard]] static Found firstOf(const List& list, Look look) {
    for (const auto& each : list) {
      MUNIMENT_TRY_LET(found, look(each));
      if (found)
        return found;
    }
    return none();
  }

  [[nodiscard]] Found ofRecordsWith(const ItemId& item) {
    if (m_limits->classes.isEmpty())
      return none();
    MUNIMENT_TRY_LET(ids, store::RecordMemberRepository(*m_connection).ofItem(item, *m_scope));
    MUNIMENT_TRY_LET(records, store::RecordRepository(*m_connection).byIds(ids, *m_scope));
    return firstOf(records, [this](const auto& each) { return ofClass(each.second.recordClass); });
  }

  [[nodiscard]] Found ofClass(const std::optional<ClassId>& recordClass) {
    if (m_limits->classes.isEmpty() || !recordClass)
      return none();
    if (m_plan.empty()) {
      MUNIMENT_TRY_LET(all, store::ClassRepository(*m_connection).all());
      for (RecordClass& each : all)
        m_plan.emplace(each.id, std::move(each));
    }
    auto at = m_plan.find(*recordClass);
    for (std::size_t steps = 0; at != m_plan.end() && steps <= m_plan.size(); ++steps) {
      if (m_limits->classes.contains(at->second.code))
        return std::optional(StakeReason{What::Class, at->second.code});
      const std::optional<ClassId> parent = at->second.parent;
      at = parent ? m_plan.find(*parent) : m_plan.end();
    }
    return none();
  }

  [[nodiscard]] Found ofAmounts(const ItemId& item) const {
    if (m_limits->amounts.empty())
      return none();
    store::DocumentRepository documents(*m_connection);
    MUNIMENT_TRY_LET(ids, documents.ofItem(item, *m_scope));
    MUNIMENT_TRY_LET(found, documents.byIds(ids, *m_scope));
    return firstOf(found, [this](const store::StoredDocument& each) { return ofAmount(each.document); });
  }

  /// Without a sign: what is given back weighs as much as what is asked for.
  [[nodiscard]] Found ofAmount(const PartnerDocument& document) const {
    const QString currency = document.facts.text(u"currency").toUpper();
    const auto total = Decimal::parse(document.facts.text(u"total"));
    auto limit = std::ranges::find(m_limits->amounts, currency, &StakeLimits::Amount::currency);
    if (limit == m_limits->amounts.end())
      limit = std::ranges::find(m_limits->amounts, QString(), &StakeLimits::Amount::currency);
    if (!total || limit == m_limits->amounts.end())
      return none();
    MUNIMENT_TRY_LET(most, Decimal::parse(limit->most));
    MUNIMENT_TRY_LET(negative, Decimal::subtract(Decimal::fromInteger(0), *total));
    if (*total <= most && negative <= most)
      return none();
    return std::optional(StakeReason{What::Amount, u"%1 %2"_s.arg(total->toString(), currency).trimmed()});
  }

  store::Connection* m_connection;
  const StakeLimits* m_limits;
  const Scope* m_scope;
  std::map<ClassId, RecordClass> m_plan; ///< once a class was asked for
};

} // namespace

QString StakeReason::toString() const { return (kNames.at(static_cast<std::size_t>(what)) + u' ' + words).trimmed(); }

Error StakeReason::pinMissing() const {
  switch (what) {
  case What::Class:
    return makeError(ErrorKind::Refused, "question.pin_for_class"_L1, {words});
  case What::Amount:
    return makeError(ErrorKind::Refused, "question.pin_for_amount"_L1, {words});
  case What::Matter:
    break;
  }
  return makeError(ErrorKind::Refused, "question.pin_for_matter"_L1);
}

Result<std::optional<StakeReason>> stakeOf(store::Connection& connection, const QString& cause,
                                           const std::optional<MatterId>& matter, const Scope& scope) {
  MUNIMENT_TRY_LET(newest, store::StakeLimitsRepository(connection).newest());
  const StakeLimits limits = newest.value_or(StakeLimits());
  StakeSearch search(connection, limits, scope);
  MUNIMENT_TRY_LET(byMatter, search.of(matter));
  return byMatter ? byMatter : search.of(cause);
}

} // namespace muniment::workspace

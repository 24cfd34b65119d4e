#include "core/workspace/outreach/stake_limits.h"

#include "core/base/decimal.h"
#include "core/base/json_list.h"
#include "core/store/class_repository.h"
#include "core/store/stake_limits_repository.h"
#include "core/workspace/records/entry_state.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kCurrencyLetters = 3;

Result<std::vector<StakeLimits::Amount>> checked(std::vector<StakeLimits::Amount> amounts) {
  std::set<QString> seen;
  for (StakeLimits::Amount& amount : amounts) {
    amount.currency = amount.currency.trimmed().toUpper();
    const auto most = Decimal::parse(amount.most.trimmed());
    const bool isCurrency =
        amount.currency.isEmpty() ||
        (amount.currency.size() == kCurrencyLetters &&
         std::ranges::all_of(amount.currency, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; }));
    if (!isCurrency || !most || most->isNegative() || !seen.insert(amount.currency).second)
      return failure(ErrorKind::Usage, "stake.amount_wrong"_L1, {amount.most, amount.currency});
    amount.most = most->toString();
  }
  std::ranges::sort(amounts, {}, &StakeLimits::Amount::currency);
  return amounts;
}

} // namespace

Json SetStakeLimits::describe() const {
  Json::Array limits;
  for (const StakeLimits::Amount& amount : amounts)
    limits.emplace_back(Json::Object{{u"currency"_s, amount.currency}, {u"most"_s, amount.most}});
  return Json::Object{{u"amounts"_s, std::move(limits)}, {u"classes"_s, listOf(classes)}, {u"matters"_s, matters}};
}

Result<Json> SetStakeLimits::apply(CommandContext& context) const {
  StakeLimits limits;
  limits.id = StakeLimitsId::make(context.now());
  MUNIMENT_TRY_LET(good, checked(amounts));
  limits.amounts = std::move(good);
  store::ClassRepository plan(context.connection());
  for (const QString& code : classes) {
    MUNIMENT_TRY_LET(known, plan.byCode(code.trimmed()));
    if (!known)
      return failure(ErrorKind::NotFound, "class.unknown"_L1, {code});
    limits.classes.append(known->code);
  }
  limits.classes.sort();
  limits.classes.removeDuplicates();
  limits.matters = matters;
  limits.chosenBy = context.session().actor.id;
  limits.chosenAt = context.now();
  limits.salt = makeSalt();
  MUNIMENT_TRY(store::StakeLimitsRepository(context.connection()).add(limits));
  EntryDraft draft;
  draft.verb = u"stake-limits.set"_s;
  draft.subject = aggregateOf(limits.id);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(limits.id), limits));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"limits"_s, limits.id.toString()}};
}

Result<StakeLimits> ChosenStakeLimits::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(newest, store::StakeLimitsRepository(context.connection).newest());
  return newest.value_or(StakeLimits());
}

} // namespace muniment::workspace

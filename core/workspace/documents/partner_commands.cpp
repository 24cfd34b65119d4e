#include "core/workspace/documents/partner_commands.h"

#include "core/formats/edi/chain_keys.h"
#include "core/store/document_repository.h"
#include "core/store/partner_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestCode = 200; ///< as in the rows of documents

} // namespace

Json SetPartnerRules::describe() const {
  return Json::Object{{u"name"_s, name},
                      {u"ourselves"_s, isOurselves},
                      {u"partner"_s, partner},
                      {u"rules"_s, QString::fromUtf8(rules)}};
}

Result<Json> SetPartnerRules::apply(CommandContext& context) const {
  const QString code = QString::fromStdString(formats::edi::normalisedNumber(partner.toStdString())).left(kLongestCode);
  if (code.isEmpty())
    return failure(ErrorKind::Usage, "partner.id_missing"_L1);
  Json agreed;
  if (!rules.isEmpty()) {
    MUNIMENT_TRY(formats::edi::readPartnerRules(rules));
    MUNIMENT_TRY_LET(parsed, parseJson(rules));
    agreed = std::move(parsed);
  }
  store::PartnerRepository partners(context.connection());
  MUNIMENT_TRY_LET(before, partners.byCode(code));
  const TradingPartner saved{before ? before->id : PartnerId::make(context.now()),
                             code,
                             name.trimmed(),
                             isOurselves,
                             std::move(agreed),
                             makeSalt()};
  MUNIMENT_TRY(partners.save(saved));
  MUNIMENT_TRY(store::DocumentRepository(context.connection()).settlePartner(code));
  EntryDraft draft;
  draft.verb = u"partner.rules-set"_s;
  draft.subject = aggregateOf(saved.id);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(saved.id), saved));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"partner"_s, saved.id.toString()}};
}

Result<std::vector<TradingPartner>> Partners::answer(QueryContext& context) const {
  if (!context.scope().mayViewContent())
    return std::vector<TradingPartner>();
  return store::PartnerRepository(context.connection).all();
}

Result<std::optional<formats::edi::PartnerRules>> rulesOf(const TradingPartner& partner) {
  if (partner.rules.isNull())
    return std::optional<formats::edi::PartnerRules>();
  MUNIMENT_TRY_LET(text, canonicalJson(partner.rules));
  MUNIMENT_TRY_LET(rules, formats::edi::readPartnerRules(text));
  return std::optional(std::move(rules));
}

} // namespace muniment::workspace

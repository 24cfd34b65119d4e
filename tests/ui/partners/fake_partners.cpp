#include "tests/ui/partners/fake_partners.h"

#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

TradingPartner partnerOf(const QString& code, const QString& name, bool isOurselves, const QByteArray& rules) {
  TradingPartner partner;
  partner.id = PartnerId::make(Instant::fromMilliseconds(1'767'600'000'000));
  partner.code = code;
  partner.name = name;
  partner.isOurselves = isOurselves;
  if (!rules.isEmpty())
    partner.rules = *parseJson(rules);
  return partner;
}

} // namespace

FakePartners::FakePartners()
    : said{partnerOf(u"OURHOUSE"_s, u"Our House"_s, true, {}),
           partnerOf(u"HARBOURFRT"_s, u"Harbour Freight"_s, false,
                     R"({"version":1,"units":["EA","KGM"],"steps":[{"kind":"order-answer","hours":24},)"
                     R"({"kind":"receipt","hours":72}]})")},
      named{{u"HARBOURFRT"_s, u"Harbour Freight"_s, 412},
            {u"4000001000005"_s, u"Lindqvist & Söhne GmbH"_s, 96},
            {u"NORDWIND01"_s, u"NORDWIND01"_s, 17}} {}

FakePartners::Told<std::vector<TradingPartner>> FakePartners::ask(workspace::Partners /*query*/) {
  return later(Result<std::vector<TradingPartner>>(said));
}

FakePartners::Told<workspace::DocumentCounts::Answer> FakePartners::ask(workspace::DocumentCounts /*query*/) {
  workspace::DocumentCounts::Answer answer;
  answer.partners = named;
  return later(Result<workspace::DocumentCounts::Answer>(answer));
}

FakePartners::Told<workspace::Receipt> FakePartners::run(workspace::SetPartnerRules command) {
  commands.push_back(command);
  if (refusal)
    return later(Result<workspace::Receipt>(Failure(*std::exchange(refusal, std::nullopt))));
  std::erase_if(said, [&](const TradingPartner& one) { return one.code == command.partner; });
  said.push_back(partnerOf(command.partner, command.name, command.isOurselves, command.rules));
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

const TradingPartner* FakePartners::partner(const QString& code) const {
  const auto found = std::ranges::find(said, code, &TradingPartner::code);
  return found == said.end() ? nullptr : &*found;
}

} // namespace muniment::tests

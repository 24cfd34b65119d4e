#pragma once

#include "ui/partners/partners_desk.h"

namespace muniment::tests {

/// Partners whom documents name, of whom a few were said; answers come with the next event, as those of a workspace do.
class FakePartners final : public ui::PartnersDesk {
 public:
  FakePartners();

  Told<std::vector<TradingPartner>> ask(workspace::Partners query) override;
  Told<workspace::DocumentCounts::Answer> ask(workspace::DocumentCounts query) override;
  Told<workspace::Receipt> run(workspace::SetPartnerRules command) override;

  /// What was said of a partner; null where nothing was.
  [[nodiscard]] const TradingPartner* partner(const QString& code) const;

  std::vector<TradingPartner> said;
  std::vector<workspace::DocumentCounts::Partner> named;
  std::vector<workspace::SetPartnerRules> commands;
  std::optional<Error> refusal; ///< of the next command
};

} // namespace muniment::tests

#include "tests/ui/gate/campaign_dialogs.h"

#include "ui/campaigns/campaign_reason_sheet.h"
#include "ui/campaigns/campaign_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfCampaigns(FakeCampaigns& desk) {
  return {{u"CampaignSheet"_s, [&desk](QWidget* parent) { return new ui::CampaignSheet(desk, parent); }},
          {u"CampaignReasonSheet"_s, [](QWidget* parent) {
             return new ui::CampaignReasonSheet({u"Cancel this campaign"_s,
                                                 u"Recall LS-5"_s,
                                                 u"Cancel This Campaign"_s,
                                                 {u"Every question that is still open is taken back."_s}},
                                                parent);
           }}};
}

} // namespace muniment::tests

#include "tests/ui/gate/campaign_dialogs.h"

#include "ui/campaigns/campaign_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfCampaigns(FakeCampaigns& desk) {
  return {{u"CampaignSheet"_s, [&desk](QWidget* parent) { return new ui::CampaignSheet(desk, parent); }}};
}

} // namespace muniment::tests

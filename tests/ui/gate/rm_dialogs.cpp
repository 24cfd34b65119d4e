#include "tests/ui/gate/rm_dialogs.h"

#include "ui/rm/match_sheet.h"
#include "ui/rm/settle_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfRm(FakeRmDesk& desk) {
  if (desk.elsewhere.places.empty())
    desk.fillRecord();
  return {{u"SettleSheet"_s,
           [&desk](QWidget* parent) {
             auto difference = desk.difference(PeerConflict::Kind::DestroyedThere);
             difference.isHeldHere = true;
             difference.holdsHere = {u"H-12 Invoice dispute INV-77"_s};
             return new ui::SettleSheet(desk, difference, parent);
           }},
          {u"MatchSheet"_s, [](QWidget* parent) {
             return new ui::MatchSheet({u"Contracts"_s, u"A class of the file plan in Records Management."_s, {}},
                                       {{u"class:1"_s, u"04.20 Orders"_s}, {u"class:2"_s, u"05.10 Letters"_s}}, parent);
           }}};
}

} // namespace muniment::tests

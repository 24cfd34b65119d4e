#include "tests/ui/gate/key_dialogs.h"

#include "tests/ui/audit/fake_stamps.h"
#include "tests/ui/people/fake_keys.h"
#include "ui/audit/stamps_sheet.h"
#include "ui/people/person_keys_sheet.h"
#include "ui/people/unlock_sheet.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfKeys() {
  const auto keys = std::make_shared<FakeKeys>();
  const auto stamps = std::make_shared<FakeStamps>();
  stamps->authority = TimeAuthority{{}, u"https://tsa.example/tsr"_s, "pem", {}, FakeStamps::now(), {}};
  return {{u"UnlockSheet"_s, [keys](QWidget* parent) { return new ui::UnlockSheet(*keys, parent); }},
          {u"PersonKeysSheet"_s, [keys](QWidget* parent) { return new ui::PersonKeysSheet(*keys, parent); }},
          {u"StampsSheet"_s, [stamps](QWidget* parent) { return new ui::StampsSheet(*stamps, parent); }}};
}

} // namespace muniment::tests

#include "core/outreach/pin_box.h"

#include "core/base/sealed_box.h"

namespace muniment::outreach {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortest = 6;
constexpr qsizetype kLongest = 12;
constexpr std::uint8_t kDearest = 14; ///< 16 MiB: a try happens while others wait to write

bool looksRight(const QString& pin) {
  return pin.size() >= kShortest && pin.size() <= kLongest &&
         std::ranges::all_of(pin, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

QByteArray purposeOf(const PersonId& person) { return "answer pin " + person.toBytes(); }

} // namespace

Result<QByteArray> sealPin(const QString& pin, const PersonId& person, const Secret& key, ScryptCost cost) {
  if (!looksRight(pin))
    return failure(ErrorKind::Usage, "pin.wrong_form"_L1);
  cost.log2N = std::min(cost.log2N, kDearest);
  QByteArray box = sealUnderPassphrase(Secret(QByteArray("right")), passphraseBytes(pin), purposeOf(person), cost);
  return wrapKey(Secret(std::move(box)), key, purposeOf(person));
}

Result<bool> isPin(const QString& pin, const PersonId& person, const Secret& key, QByteArrayView sealed) {
  MUNIMENT_TRY_LET(box, unwrapKey(sealed, key, purposeOf(person)));
  if (!looksRight(pin))
    return false;
  const auto opened = openUnderPassphrase(box.view(), passphraseBytes(pin), purposeOf(person));
  if (!opened && opened.error().kind != ErrorKind::Refused)
    return failure(opened.error());
  return opened.has_value();
}

} // namespace muniment::outreach

#include "core/store/column.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

QVariant column(Instant at) { return qlonglong(at.milliseconds()); }

QVariant column(const std::optional<Instant>& at) { return at ? column(*at) : QVariant(); }

QVariant column(QDate day) { return day.toString(Qt::ISODate); }

QVariant column(const std::optional<QDate>& day) { return day ? column(*day) : QVariant(); }

QByteArray placeholders(qsizetype count) {
  QByteArray places;
  for (qsizetype i = 0; i < count; ++i)
    places += i == 0 ? "?" : ", ?";
  return places;
}

Failure damagedRow(QLatin1StringView what) {
  return failure(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, u"a row with an unreadable "_s + what);
}

std::optional<Instant> optionalInstantAt(const Rows& rows, int index) {
  return rows.isNull(index) ? std::nullopt : std::optional(instantAt(rows, index));
}

QDate dayAt(const Rows& rows, int index) {
  const QString text = rows.text(index);
  const QDate day = QDate::fromString(text, Qt::ISODate); // which overlooks what stands behind
  return day.toString(Qt::ISODate) == text ? day : QDate();
}

std::optional<QDate> optionalDayAt(const Rows& rows, int index) {
  return rows.isNull(index) ? std::nullopt : std::optional(dayAt(rows, index));
}

Result<Salt> saltAt(const Rows& rows, int index) {
  const auto salt = Salt::fromBytes(rows.bytes(index));
  if (!salt)
    return damagedRow("salt"_L1);
  return *salt;
}

} // namespace muniment::store

#include "core/formats/whatsapp/device_cells.h"

#include <QtCore/QStringDecoder>

#include <cmath>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr double kCoreDataEpoch = 978'307'200.0;
constexpr double kLatestSecond = 253'402'300'799.0; ///< the end of the year 9999

Json exactText(QByteArrayView bytes, bool isBlob) {
  QStringDecoder decoder(QStringDecoder::Utf8,
                         QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
  const QString text = decoder(bytes);
  if (!isBlob && !decoder.hasError())
    return text;
  return Json::Object{{u"base64"_s, QString::fromLatin1(bytes.toByteArray().toBase64())}};
}

Json cellOf(const DeviceStatement& row, int column) {
  switch (row.type(column)) {
  case CellType::Integer:
    if (row.integer(column) >= -Json::kLargestInteger && row.integer(column) <= Json::kLargestInteger)
      return row.integer(column);
    return QString::number(row.integer(column));
  case CellType::Real:
    return QString::number(row.real(column), 'g', 17);
  case CellType::Text:
    return exactText(row.bytes(column), false);
  case CellType::Blob:
    return exactText(row.bytes(column), true);
  case CellType::Null:
    break;
  }
  return {};
}

} // namespace

std::string repaired(QByteArrayView bytes) { return QString::fromUtf8(bytes).toStdString(); }

std::string textOf(const DeviceStatement& row, int column) { return repaired(row.bytes(column)); }

Json::Object cellsOf(const DeviceStatement& row, const std::vector<QByteArray>& columns) {
  Json::Object cells;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (row.type(static_cast<int>(i)) != CellType::Null)
      cells.emplace(QString::fromLatin1(columns[i]), cellOf(row, static_cast<int>(i)));
  return cells;
}

StatedTime timeOfMilliseconds(std::int64_t milliseconds) {
  if (milliseconds <= 0 || static_cast<double>(milliseconds) / 1000 > kLatestSecond)
    return {};
  return {.milliseconds = milliseconds, .isKnown = true, .isUtc = true, .precision = TimePrecision::Millisecond};
}

StatedTime timeOfCoreData(const DeviceStatement& row, int column) {
  const double seconds = row.type(column) == CellType::Null ? 0 : row.real(column) + kCoreDataEpoch;
  if (!(seconds > 0) || seconds > kLatestSecond || row.real(column) == 0)
    return {};
  return {.milliseconds = std::llround(seconds * 1000),
          .isKnown = true,
          .isUtc = true,
          .precision = TimePrecision::Millisecond};
}

std::string digestOf(const DeviceStatement& row, int column) {
  const QByteArray bytes = QByteArray::fromBase64(row.bytes(column).toByteArray());
  return bytes.size() == 32 ? bytes.toStdString() : std::string();
}

} // namespace muniment::formats::whatsapp

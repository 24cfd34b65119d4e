#include "core/formats/edi/stated_value.h"

#include <array>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kLongestNumber = 48;
constexpr int kFirstYearOfLastCentury = 70;

bool areDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int numberAt(std::string_view text, std::size_t at, std::size_t length) {
  int number = 0;
  for (const char digit : text.substr(at, length))
    number = number * 10 + (digit - '0');
  return number;
}

QDate dayOf(std::string_view digits) {
  if (digits.size() == 8)
    return {numberAt(digits, 0, 4), numberAt(digits, 4, 2), numberAt(digits, 6, 2)};
  if (digits.size() != 6)
    return {};
  const int year = numberAt(digits, 0, 2);
  return {year + (year < kFirstYearOfLastCentury ? 2000 : 1900), numberAt(digits, 2, 2), numberAt(digits, 4, 2)};
}

QTime timeOf(std::string_view digits) {
  if (digits.size() < 4 || !areDigits(digits))
    return {};
  const int seconds = digits.size() >= 6 ? numberAt(digits, 4, 2) : 0;
  return {numberAt(digits, 0, 2), numberAt(digits, 2, 2), seconds};
}

} // namespace

std::optional<Decimal> readNumber(std::string_view text, NumberStyle style) {
  if (text.starts_with('+'))
    text.remove_prefix(1);
  if (text.size() > kLongestNumber || text.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  std::array<char16_t, kLongestNumber + 4> made{};
  std::size_t size = 0;
  bool hasPoint = false;
  if (text.front() == '-') {
    made[size++] = u'-';
    text.remove_prefix(1);
  }
  if (!text.empty() && (text.front() == '.' || (text.front() == ',' && style == NumberStyle::PointOrComma)))
    made[size++] = u'0';
  for (const char character : text) {
    const bool isPoint = character == '.' || (character == ',' && style == NumberStyle::PointOrComma);
    hasPoint = hasPoint || isPoint;
    made[size++] = isPoint ? u'.' : static_cast<char16_t>(static_cast<unsigned char>(character));
  }
  if (hasPoint && made[size - 1] == u'.')
    --size;
  auto number = Decimal::parse(QStringView(made.data(), static_cast<qsizetype>(size)));
  if (!number)
    return std::nullopt;
  if (style == NumberStyle::Cents && !hasPoint) {
    static const Decimal cent = Decimal::parse(u"0.01").value_or(Decimal());
    number = Decimal::multiply(*number, cent);
  }
  return number ? std::optional(*number) : std::nullopt;
}

StatedTime readX12Time(std::string_view date, std::string_view time) {
  StatedTime made;
  if (!areDigits(date))
    return made;
  if (date.size() == 12 || date.size() == 14) {
    made.day = dayOf(date.substr(0, 8));
    made.time = timeOf(date.substr(8));
  } else {
    made.day = dayOf(date);
    made.time = timeOf(time);
  }
  return made;
}

StatedTime readEdifactTime(std::string_view text, std::string_view format) {
  StatedTime made;
  if (format == "303" || format == "304") {
    const std::size_t digits = format == "303" ? 12 : 14;
    if (text.size() > digits)
      made.zone = text.substr(digits);
    text = text.substr(0, digits);
  }
  if (format == "718")
    text = text.substr(0, 8);
  if (!areDigits(text))
    return {};
  if (format == "101" || (format.empty() && text.size() == 6))
    made.day = dayOf(text.size() == 6 ? text : std::string_view());
  else if (format == "201" && text.size() == 10)
    made.day = dayOf(text.substr(0, 6));
  else if (text.size() >= 8)
    made.day = dayOf(text.substr(0, 8));
  if (format == "201" && text.size() == 10)
    made.time = timeOf(text.substr(6));
  else if (text.size() >= 12)
    made.time = timeOf(text.substr(8));
  return made;
}

StatedTime readIsoTime(std::string_view text) {
  StatedTime made;
  const auto digitsAt = [&](std::size_t at, std::size_t length) {
    return text.size() >= at + length && areDigits(text.substr(at, length));
  };
  if (areDigits(text) && text.size() >= 8)
    return readEdifactTime(text, "102");
  if (text.size() < 10 || text[4] != '-' || text[7] != '-' || !digitsAt(0, 4) || !digitsAt(5, 2) || !digitsAt(8, 2))
    return made;
  made.day = QDate(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2));
  std::size_t zone = 10;
  if (text.size() >= 16 && text[10] == 'T' && digitsAt(11, 2) && text[13] == ':' && digitsAt(14, 2)) {
    const bool hasSeconds = text.size() >= 19 && text[16] == ':' && digitsAt(17, 2);
    made.time = QTime(numberAt(text, 11, 2), numberAt(text, 14, 2), hasSeconds ? numberAt(text, 17, 2) : 0);
    zone = text.find_first_of("Z+-", 16);
  }
  if (zone != std::string_view::npos && zone < text.size() && text.size() - zone <= 6)
    made.zone = text.substr(zone);
  return made;
}

bool hasRightCheckDigit(std::string_view digits) {
  if (!areDigits(digits) || digits.size() < 8)
    return false;
  int sum = 0;
  int weight = 3;
  for (std::size_t at = digits.size() - 1; at-- > 0; weight = 4 - weight)
    sum += (digits[at] - '0') * weight;
  return (10 - sum % 10) % 10 == digits.back() - '0';
}

} // namespace muniment::formats::edi

#include "core/connect/whatsapp/send_recipient.h"

#include <algorithm>

namespace muniment::connect::whatsapp {
namespace {

constexpr qsizetype kFewestDigits = 6;
constexpr qsizetype kMostDigits = 15; // E.164
constexpr qsizetype kLongestId = 160;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

/// Two letters of a country and a point.
bool isUserId(QStringView text) {
  return text.size() > 3 && text.size() <= kLongestId && isLetter(text[0]) && isLetter(text[1]) && text[2] == u'.' &&
         std::ranges::all_of(text, [](QChar c) { return isDigit(c) || isLetter(c) || c == u'.'; });
}

} // namespace

SendRecipient recipientFrom(const QString& typed) {
  const QString text = typed.trimmed();
  if (isUserId(text))
    return {SendRecipient::Kind::UserId, text};
  QString digits;
  for (const QChar c : text) {
    if (!QStringView(u" -()./").contains(c))
      digits.append(c);
  }
  if (digits.startsWith(u'+'))
    digits.remove(0, 1);
  return {SendRecipient::Kind::Number, digits};
}

bool isAddress(const SendRecipient& recipient) {
  const QString& text = recipient.address;
  switch (recipient.kind) {
  case SendRecipient::Kind::Number: {
    const QStringView digits = text.startsWith(u'+') ? QStringView(text).sliced(1) : QStringView(text);
    return digits.size() >= kFewestDigits && digits.size() <= kMostDigits && std::ranges::all_of(digits, isDigit);
  }
  case SendRecipient::Kind::UserId:
    return isUserId(text);
  case SendRecipient::Kind::Group:
    return !text.isEmpty() && text.size() <= kLongestId &&
           std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < QChar(0x7f); });
  }
  return false;
}

} // namespace muniment::connect::whatsapp

#pragma once

#include <QtCore/QString>

namespace muniment::connect::whatsapp {

/// Who gets a message.
struct SendRecipient final {
  enum class Kind {
    Number, ///< digits, with or without a leading +
    UserId, ///< of somebody who hides the number
    Group
  };
  Kind kind = Kind::Number;
  QString address;

  friend bool operator==(const SendRecipient&, const SendRecipient&) = default;
};

/// What the text that a person typed means: digits with + and separators, an id such as `US.1349`.
[[nodiscard]] SendRecipient recipientFrom(const QString& typed);
/// Whether messages can be addressed like that.
[[nodiscard]] bool isAddress(const SendRecipient& recipient);

} // namespace muniment::connect::whatsapp

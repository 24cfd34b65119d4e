#pragma once

#include "core/base/instant.h"
#include "core/formats/eml/header_text.h"
#include "core/formats/exchange/attachment.h"

namespace muniment::formats::eml {

/// One mail to be written.
struct Mail final {
  Address from;
  std::vector<Address> to;
  QString subject;
  std::optional<Instant> date;
  int offsetMinutes = 0; ///< in which the date is written
  QString inReplyTo;     ///< what `messageId` gave for the mail it answers; empty for none
  QString identity; ///< what makes this mail this mail, such as conversation and event; the Message-ID follows from it
  std::vector<exchange::CustomField> headers; ///< names start with `X-`
  QString text;
  std::vector<exchange::Attachment> attachments;
};

} // namespace muniment::formats::eml

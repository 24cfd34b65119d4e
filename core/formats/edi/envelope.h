#pragma once

#include "core/formats/edi/document_parts.h"

namespace muniment::formats::edi {

/// `Pdf` and `Picture` are for the eyes alone: their content is never read here.
enum class Dialect : std::uint8_t { Unknown, X12, Edifact, Ubl, Cii, Cxml, Tradacoms, Pdf, Picture };

[[nodiscard]] std::string_view nameOf(Dialect dialect);
[[nodiscard]] constexpr bool isPaper(Dialect dialect) { return dialect == Dialect::Pdf || dialect == Dialect::Picture; }

/// The characters that divide an interchange. An empty text or a zero is one that it does not have.
struct Delimiters final {
  char element = '*';
  char component = ':';
  char repetition = 0;
  char release = 0;
  char decimal = '.';
  std::string segment = "~"; ///< more than one byte where it is no ASCII character

  friend bool operator==(const Delimiters&, const Delimiters&) = default;
};

/// Who sent what to whom in which transmission, as far as the envelope says so.
struct Envelope final {
  std::int64_t ordinal = 0; ///< of the interchange in the file, from 1
  Place place;              ///< of its first segment
  Delimiters delimiters;
  bool isWrapped = false; ///< lines were cut at a fixed width: line breaks are no data
  bool hasServiceAdvice = false;
  Value charset; ///< as declared
  Value version;
  Value sender;
  Value senderKind;
  Value receiver;
  Value receiverKind;
  Value control;
  Value application;
  StatedTime time;
  bool isTest = false;
  bool wantsAnswer = false;

  Value groupKind;
  Value groupSender;
  Value groupReceiver;
  Value groupControl;
  Value groupVersion;
  StatedTime groupTime;
};

/// What makes a transmission the same as one that came before: sender, receiver and control number.
[[nodiscard]] std::string transmissionKey(const Envelope& envelope);

} // namespace muniment::formats::edi

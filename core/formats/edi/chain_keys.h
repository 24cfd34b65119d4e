#pragma once

#include "core/formats/edi/document.h"

namespace muniment::formats::edi {

/// One thread by which documents hang together: the order, the shipment, the invoice, the transmission.
struct ChainKey final {
  std::string_view kind; ///< `order`, `despatch`, `invoice`, `message`, `transmission`
  std::string number;    ///< normalised
  std::int64_t line = 0; ///< where only one line names it; 0 for the document
  bool isOwn = false;    ///< this document is what others refer to by the number

  friend bool operator==(const ChainKey&, const ChainKey&) = default;
};

/// Without blanks around it, in capitals: what partners type alike.
[[nodiscard]] std::string normalisedNumber(std::string_view number);
/// Without leading zeros as well: a match by it alone is probable, not certain.
[[nodiscard]] std::string looseNumber(std::string_view number);

/// By what other documents of the same partner can be found, each once. The references of lines that were not kept are
/// missing.
[[nodiscard]] std::vector<ChainKey> chainKeysOf(const Document& document);

/// By which business documents an answer names what it answers, as other documents have it for their own.
[[nodiscard]] std::vector<ChainKey> answeredKeysOf(const Document& document, const Answer& answer);

} // namespace muniment::formats::edi

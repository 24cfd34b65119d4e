#pragma once

#include "core/formats/edi/document.h"

#include <map>
#include <string>

namespace muniment::formats::edi {

/// The lines of a document by whatever another one may call them. The document must outlive this.
class OrderLines final {
 public:
  explicit OrderLines(const Document& order);
  /// By its number where the two do not name different items in the same way: an order may want one item in two lines,
  /// and each side may have item numbers of its own. Else by an item that both name alike; null where there is none.
  [[nodiscard]] const DocumentLine* find(const DocumentLine& line) const;

 private:
  std::map<std::string, const DocumentLine*> m_byNumber;
  std::map<std::string, const DocumentLine*> m_byItem;
};

/// What counts of a line: what is confirmed, shipped, invoiced, and so on; else what is ordered. Null without a number.
[[nodiscard]] const Amount* countOf(const DocumentLine& line);

/// Where one of them names no unit, it is taken to mean the same.
[[nodiscard]] bool isSameUnit(const DocumentLine& one, const DocumentLine& other);

} // namespace muniment::formats::edi

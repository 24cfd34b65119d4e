#pragma once

#include "core/formats/edi/document.h"
#include "ui/documents/sheet_cell.h"

#include <QtCore/QCoreApplication>

#include <memory>
#include <vector>

namespace muniment::ui {

/// The lines of a document as a table, a row when it is asked for.
class SheetRows final {
  Q_DECLARE_TR_FUNCTIONS(SheetRows)

 public:
  struct Column final {
    enum class What : std::uint8_t { Number, Item, Description, Action, Quantity, Unit, Price, Amount };
    What what = What::Description;
    std::string_view meaning; ///< of a quantity
    QString title;
    bool atEnd = false;
  };

  SheetRows() = default;
  explicit SheetRows(std::shared_ptr<const formats::edi::Document> document);

  [[nodiscard]] int count() const { return m_document ? static_cast<int>(m_document->lines.size()) : 0; }
  [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
  [[nodiscard]] SheetCell cell(int row, std::size_t column) const;
  /// What else is said of a line, in one more line of text; may be empty.
  [[nodiscard]] SheetCell detail(int row) const;
  /// Whether any of them says more.
  [[nodiscard]] bool haveDetails() const { return m_haveDetails; }
  [[nodiscard]] formats::edi::Place place(int row) const;

 private:
  void choose();
  [[nodiscard]] const formats::edi::DocumentLine& line(int row) const {
    return m_document->lines[static_cast<std::size_t>(row)];
  }

  std::shared_ptr<const formats::edi::Document> m_document;
  std::vector<Column> m_columns;
  bool m_haveDetails = false;
};

} // namespace muniment::ui

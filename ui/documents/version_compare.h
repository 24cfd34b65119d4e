#pragma once

#include "core/formats/edi/document.h"
#include "core/workspace/documents/document_summary.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace muniment::ui {

class ChangesModel;
class PlainLabel;
class TableView;

/// What a document makes of an earlier one of its chain: a change, an answer or an invoice of its order, an order of
/// the one that was sent before. Which one is a choice.
class VersionCompare final : public QWidget {
  Q_OBJECT

 public:
  explicit VersionCompare(QWidget* parent = nullptr);

  /// What can be compared with; `chosen` is selected without a word of `baseChosen`, nothing where it is null.
  void setChoices(const std::vector<workspace::DocumentSummary>& choices, const std::optional<DocumentId>& chosen);
  [[nodiscard]] std::optional<DocumentId> chosen() const;
  void compare(const formats::edi::Document& earlier, const formats::edi::Document& later);
  /// The chosen one cannot be read.
  void setUnreadable();
  [[nodiscard]] ChangesModel* model() const { return m_model; }

 Q_SIGNALS:
  void baseChosen();
  void placeChosen(const muniment::formats::edi::Place& place);

 private:
  void clear();

  QComboBox* m_choice;
  std::vector<DocumentId> m_choices;
  PlainLabel* m_summary;
  ChangesModel* m_model;
  TableView* m_table;
};

} // namespace muniment::ui

#pragma once

#include "core/formats/edi/document.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

class ChangesModel;
class PlainLabel;
class TableView;

/// What a change, an answer, a ship notice or an invoice makes of the order it belongs to.
class VersionCompare final : public QWidget {
  Q_OBJECT

 public:
  explicit VersionCompare(QWidget* parent = nullptr);

  void compare(const formats::edi::Document& order, const formats::edi::Document& later);
  [[nodiscard]] ChangesModel* model() const { return m_model; }

 Q_SIGNALS:
  void placeChosen(const muniment::formats::edi::Place& place);

 private:
  PlainLabel* m_title;
  PlainLabel* m_summary;
  ChangesModel* m_model;
  TableView* m_table;
};

} // namespace muniment::ui

#pragma once

#include "ui/preview/preview_canvas.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The pages of a file by their numbers, with a small picture where it is there already.
class PagesModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// The canvas must outlive the model.
  PagesModel(PreviewCanvas& canvas, QObject* parent);

  /// The canvas has another file, or shows it turned.
  void reset();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  PreviewCanvas* m_canvas;
  int m_count = 0;
};

} // namespace muniment::ui

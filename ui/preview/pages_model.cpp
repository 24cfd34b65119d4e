#include "ui/preview/pages_model.h"

#include <QtCore/QLocale>

namespace muniment::ui {

PagesModel::PagesModel(PreviewCanvas& canvas, QObject* parent) : QAbstractListModel(parent), m_canvas(&canvas) {
  connect(canvas.tiles(), &TileStore::changed, this, [this] {
    if (m_count > 0)
      Q_EMIT dataChanged(index(0), index(m_count - 1), {Qt::DecorationRole});
  });
}

void PagesModel::reset() {
  beginResetModel();
  m_count = m_canvas->pages();
  endResetModel();
}

int PagesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_count; }

QVariant PagesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_canvas->pages())
    return {};
  switch (role) {
  case Qt::DisplayRole:
    return QLocale().toString(index.row() + 1);
  case Qt::AccessibleTextRole:
    return tr("Page %1").arg(QLocale().toString(index.row() + 1));
  case Qt::DecorationRole: {
    const QImage* small = m_canvas->tiles()->tile(m_canvas->smallKey(index.row(), PreviewCanvas::kSmall));
    return small ? QVariant(*small) : QVariant();
  }
  default:
    return {};
  }
}

} // namespace muniment::ui

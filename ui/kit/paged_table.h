#pragma once

#include "core/base/error.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What tables say that come a page at a time.
class PagedTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

 Q_SIGNALS:
  /// Another list was asked for; the one shown is no longer meant.
  void asked();
  void answered();
  void failed(const muniment::Error& error);
};

} // namespace muniment::ui

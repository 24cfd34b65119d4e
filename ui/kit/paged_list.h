#pragma once

#include "core/base/error.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What lists say that come a page at a time.
class PagedList : public QAbstractListModel {
  Q_OBJECT

 public:
  using QAbstractListModel::QAbstractListModel;

 Q_SIGNALS:
  /// Another list was asked for; the one shown is no longer meant.
  void asked();
  void answered();
  void failed(const muniment::Error& error);
};

} // namespace muniment::ui

#pragma once

#include "core/preview/client/preview_host.h"
#include "core/workspace/workspace.h"
#include "ui/preview/preview_dialog.h"

#include <QtCore/QPointer>

namespace muniment::ui {

/// A captured file in a window of its own.
class ItemViewer final : public QObject {
  Q_OBJECT

 public:
  /// The workspace and the window must outlive this.
  ItemViewer(workspace::Workspace& workspace, std::shared_ptr<preview::PreviewHost> previews, QWidget& window)
      : QObject(nullptr), m_workspace(&workspace), m_previews(std::move(previews)), m_window(&window) {}

  void open(const ItemId& item);
  /// Null while nothing is open.
  [[nodiscard]] PreviewDialog* dialog() const { return m_dialog; }
  /// How files were looked at last.
  [[nodiscard]] QByteArray paneState() const { return m_paneState; }
  void setPaneState(const QByteArray& state) { m_paneState = state; }

 Q_SIGNALS:
  void failed(const muniment::Error& error);

 private:
  void fetch();
  void copy(const QString& text);
  void chooseCopy();
  void saveCopy(const QString& file);

  workspace::Workspace* m_workspace;
  std::shared_ptr<preview::PreviewHost> m_previews;
  QWidget* m_window;
  QPointer<PreviewDialog> m_dialog;
  ItemId m_item;
  QString m_name;
  QByteArray m_paneState;
  int m_generation = 0;
};

} // namespace muniment::ui

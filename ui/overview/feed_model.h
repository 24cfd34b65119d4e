#pragma once

#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/workspace.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The newest entries of the ledger, for the live feed. Can be held still.
class FeedModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  FeedModel(workspace::Workspace& workspace, QObject* parent);

  void refresh();
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return m_paused; }
  void setFilter(const QString& verbPrefix);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void failed(const muniment::Error& error);

 private:
  void take(std::vector<LedgerEntry> entries);

  workspace::Workspace* m_workspace;
  std::vector<LedgerEntry> m_entries;
  std::map<QString, QString> m_names;
  QString m_verbPrefix;
  bool m_paused = false;
  bool m_running = false;
};

} // namespace muniment::ui

#pragma once

#include "ui/rm/rm_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class FilterPill;
class ListPages;
class MatchModel;
class TableView;

/// A page of Connections: which class or schedule here a class or series of a records system is. Nothing there is taken
/// over by itself; a record goes where its class, or the nearest one above it, was matched to.
class MatchPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  MatchPane(RmDesk& desk, QWidget* parent);

  void refresh();

 Q_SIGNALS:
  void changed();
  void failed(const muniment::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeTable();
  void take();
  void showChosen();
  void openMatch();
  void match(const Counterpart& counterpart, const QString& subject, bool withUndo);

  RmDesk* m_desk;
  MatchModel* m_model;
  ListPages* m_pages = nullptr;
  FilterPill* m_all = nullptr;
  FilterPill* m_open = nullptr;
  QPushButton* m_match = nullptr;
  TableView* m_table = nullptr;
  std::optional<CounterpartId> m_chosen;
  bool m_mayMatch = false;
};

} // namespace muniment::ui

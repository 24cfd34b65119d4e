#pragma once

#include "ui/disposition/undecided_model.h"

#include <QtWidgets/QWidget>

#include <map>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class FilterPill;
class ScreenHeader;
class SignDialog;
class TableView;

/// What was captured and is in no record: a record, none, private, or asked again later. Whoever decides stays on the
/// row that follows.
class TriagePage final : public QWidget {
  Q_OBJECT

 public:
  /// The work must outlive the page.
  TriagePage(DispositionWork& work, QWidget* parent);

  void refresh();

 Q_SIGNALS:
  /// One of both is given.
  void declareRequested(std::optional<muniment::ConversationId> conversation, std::optional<muniment::ItemId> item);
  void conversationRequested(muniment::ConversationId conversation);
  /// The list is another one now.
  void changed();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeBar();
  [[nodiscard]] QWidget* makeTable();
  [[nodiscard]] QWidget* makeFoot();
  void makeMenus();
  void makeKeys();
  void show(TriageDecision::Kind standing);
  void showRows();
  void goTo(int row);
  void showFoot();
  [[nodiscard]] QStringList chosen() const;
  void declare();
  void open(const QModelIndex& index);
  void decide(TriageDecision::Kind kind, TriageDecision::Reason reason, const std::optional<QDate>& until);
  void fillClasses();
  void sign(const workspace::ClassToEndIn& in);
  void putUp(const workspace::PutUpForDestruction& command, SignDialog* dialog);

  DispositionWork* m_work;
  UndecidedModel* m_model;
  ScreenHeader* m_header;
  std::map<TriageDecision::Kind, FilterPill*> m_pills;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  QPushButton* m_declare = nullptr;
  QPushButton* m_notRecord = nullptr;
  QPushButton* m_later = nullptr;
  QPushButton* m_takeBack = nullptr;
  QPushButton* m_putUp = nullptr;
  QPushButton* m_private = nullptr;
  QMenu* m_classes = nullptr;
  bool m_isDeciding = false;
};

} // namespace muniment::ui

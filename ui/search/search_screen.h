#pragma once

#include "core/model/partner_document.h"
#include "ui/search/search_model.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class PapersModel;
class PlainLabel;
class TabStrip;
class ThingsModel;

/// What is found in everything that is kept. The query itself is typed in the field at the top of the window.
class SearchScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The search must outlive the screen.
  SearchScreen(MessageSearch& search, QWidget* parent);

  /// Searches once the person pauses.
  void setQuery(const QString& query);
  /// Searches now.
  void submit();
  /// To the hits, or nowhere while there are none.
  void focusHits();
  void refresh();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void messageRequested(muniment::MessageId message);
  /// A page of a PDF, counted from 1, on which this was found.
  void paperRequested(const muniment::DocumentId& document, int page, const QString& found);
  /// A case, a record or a document: an aggregate.
  void thingRequested(const QString& subject);
  /// Make a record of these, which the query found.
  void declareRequested(const std::vector<muniment::MessageId>& messages, const QString& query);
  /// Hand these out, which the query found.
  void exportRequested(const std::vector<muniment::MessageId>& messages, const QString& query);
  /// Put this into the field.
  void queryChosen(const QString& query);

 private:
  [[nodiscard]] QWidget* makeResults();
  void makePages();
  void connectHits();
  [[nodiscard]] QListView* makeList(QAbstractItemModel* model, const QString& name);
  void connectPapers();
  void addThings(workspace::FindThings::Kind kind, const QString& name);
  /// Of the tab that is shown; null for messages and pages.
  [[nodiscard]] ThingsModel* thingsShown() const;
  void showSelected();
  void declare();
  void exportThem();
  [[nodiscard]] std::vector<MessageId> chosen() const;
  void showAnswer();
  void showTabs();
  void showPage();
  void showError(const Error& error);

  MessageSearch* m_search;
  SearchModel* m_model;
  PapersModel* m_papers;
  std::vector<ThingsModel*> m_things; ///< one a tab, behind the others
  std::vector<QListView*> m_thingLists;
  QSplitter* m_splitter;
  Banner* m_problem = nullptr;
  PlainLabel* m_group = nullptr;
  QStackedWidget* m_pages = nullptr;
  TabStrip* m_tabs = nullptr;
  QListView* m_hits = nullptr;
  QListView* m_pagesFound = nullptr;
  int m_messagesPage = 0; ///< what there is to say of the messages
  QPushButton* m_declare = nullptr;
  QPushButton* m_export = nullptr;
  QTimer m_typing;
  QString m_typed;
};

} // namespace muniment::ui

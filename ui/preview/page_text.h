#pragma once

#include "ui/preview/preview_session.h"

#include <QtCore/QObject>

#include <map>
#include <set>

namespace muniment::ui {

/// The words of the pages, read when somebody begins to select, and the selection among them.
class PageText final : public QObject {
  Q_OBJECT

 public:
  using Word = preview::PreviewAnswer::Word;
  static constexpr int kMostPages = 500; ///< that are read for one selection

  /// A place between words: before the word with this number.
  struct Place final {
    int page = 0;
    int word = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  explicit PageText(QObject* parent) : QObject(parent) {}

  void setSession(std::shared_ptr<PreviewSession> session);
  /// Reads the words of a page if they are not there yet.
  void want(int page);
  /// Null until they are there.
  [[nodiscard]] const std::vector<Word>* words(int page) const;
  /// The word at a point of a page or the nearest one of its line; nothing where the words are not there.
  [[nodiscard]] std::optional<Place> placeAt(int page, QPointF point) const;

  /// From where the person began to where they are now; the word at either end belongs to it.
  void select(Place from, Place to);
  void clear();
  [[nodiscard]] bool isEmpty() const { return !m_selected; }
  [[nodiscard]] bool isSelected(Place word) const;
  /// What is selected, in lines; pages that are not read yet are left out.
  [[nodiscard]] QString selectedText() const;

 Q_SIGNALS:
  void changed();

 private:
  std::shared_ptr<PreviewSession> m_session;
  std::map<int, std::vector<Word>> m_words;
  std::set<int> m_asked;
  std::optional<std::pair<Place, Place>> m_selected;
  int m_generation = 0;
};

} // namespace muniment::ui

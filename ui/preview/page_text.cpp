#include "ui/preview/page_text.h"

namespace muniment::ui {

void PageText::setSession(std::shared_ptr<PreviewSession> session) {
  ++m_generation;
  m_session = std::move(session);
  m_words.clear();
  m_asked.clear();
  m_selected.reset();
}

void PageText::want(int page) {
  if (!m_session || !m_asked.insert(page).second)
    return;
  m_session->words(page).then(this, [this, page, generation = m_generation](Result<std::vector<Word>> words) {
    if (generation != m_generation)
      return;
    m_words[page] = std::move(words).value_or(std::vector<Word>()); // a page that cannot be read has no text
    Q_EMIT changed();
  });
}

const std::vector<PageText::Word>* PageText::words(int page) const {
  const auto found = m_words.find(page);
  return found == m_words.end() ? nullptr : &found->second;
}

std::optional<PageText::Place> PageText::placeAt(int page, QPointF point) const {
  const std::vector<Word>* known = words(page);
  if (!known || known->empty())
    return std::nullopt;
  // Lines count far more than what lies within them: who drags below a line means its end.
  constexpr double kLines = 1000;
  const auto distance = [point](const Word& word) {
    const double dx = std::max({word.box.left() - point.x(), point.x() - word.box.right(), 0.0});
    const double dy = std::max({word.box.top() - point.y(), point.y() - word.box.bottom(), 0.0});
    return dy * kLines + dx;
  };
  const auto nearest = std::ranges::min_element(*known, {}, distance);
  return Place{page, static_cast<int>(nearest - known->begin())};
}

void PageText::select(Place from, Place to) {
  m_selected = std::minmax(from, to);
  const auto& [first, last] = *m_selected;
  for (int page = first.page; page <= last.page && page < first.page + kMostPages; ++page)
    want(page);
  Q_EMIT changed();
}

void PageText::clear() {
  if (m_selected) {
    m_selected.reset();
    Q_EMIT changed();
  }
}

bool PageText::isSelected(Place word) const {
  return m_selected && word >= m_selected->first && word <= m_selected->second;
}

QString PageText::selectedText() const {
  QString text;
  if (!m_selected)
    return text;
  for (const auto& [page, words] : m_words) {
    for (int number = 0; number < static_cast<int>(words.size()); ++number) {
      const Word& word = words[static_cast<std::size_t>(number)];
      if (!isSelected({page, number}))
        continue;
      text += word.text;
      if (word.endsLine || number + 1 == static_cast<int>(words.size()))
        text += u'\n';
      else if (word.hasSpace)
        text += u' ';
    }
  }
  return text.trimmed();
}

} // namespace muniment::ui

#pragma once

#include <QtCore/QtGlobal>

/// Longest texts and most parts that the service takes, in UTF-16 units where it counts characters.
namespace muniment::connect::whatsapp::send_limits {

inline constexpr qsizetype kText = 4096;
inline constexpr qsizetype kCaption = 1024;
inline constexpr qsizetype kFileName = 240;
inline constexpr qsizetype kReference = 512;
inline constexpr qsizetype kHeader = 60;
inline constexpr qsizetype kFooter = 60;
inline constexpr qsizetype kButtonsBody = 1024;
inline constexpr qsizetype kListBody = 4096;
inline constexpr std::size_t kButtons = 3;
inline constexpr qsizetype kButtonTitle = 20;
inline constexpr qsizetype kButtonId = 256;
inline constexpr std::size_t kSections = 10;
inline constexpr std::size_t kRows = 10;
inline constexpr qsizetype kSectionTitle = 24;
inline constexpr qsizetype kRowTitle = 24;
inline constexpr qsizetype kRowId = 200;
inline constexpr qsizetype kRowDescription = 72;
inline constexpr std::size_t kContacts = 10;

} // namespace muniment::connect::whatsapp::send_limits

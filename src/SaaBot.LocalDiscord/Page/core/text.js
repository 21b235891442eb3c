import { locale } from './locale.js';

export const ENGLISH = {
  actAs: 'Act as', language: 'Language', theme: 'Switch between dark and light', faults: 'Faults', menu: 'Channels',
  members: 'Members', online: 'Members', offline: 'offline', apps: 'Apps', textChannels: 'Text channels', direct: 'Direct messages',
  openTab: 'Open {name} in a new tab', admin: 'administrator', unread: 'unread', app: 'APP',
  botAway: 'No bot is connected. Start one and log it in here; until then commands get no answer.',
  lost: 'The connection to the local server was lost. Trying again…',
  ephemeral: 'Only you can see this', dismiss: 'Dismiss message', edited: 'edited', used: 'used', thinking: '{name} is thinking…',
  sending: 'Sending command…', failed: 'This interaction failed', noAnswer: 'The application did not respond', typing: '{name} is typing…',
  more: 'More', copyText: 'Copy text', copyId: 'Copy message ID', copyUser: 'Copy user ID', mention: 'Mention',
  messagePlaceholder: 'Message {channel}', send: 'Send', required: 'required', optional: 'optional', commands: 'Commands', options: 'Options',
  loading: 'Loading options…', loadFailed: 'Loading options failed', noMatch: 'No options match your search',
  unknownCommand: 'There is no command {name} here.', didYouMean: 'Did you mean {name}?', missing: 'Fill in {name}: it is required.',
  notChoice: '{name} must be one of its choices.', notInteger: '{name} must be a whole number.', notNumber: '{name} must be a number.',
  notBoolean: '{name} must be True or False.', notFound: '{name}: nothing here is called “{value}”.', tooLow: '{name} must be at least {limit}.',
  tooHigh: '{name} must be at most {limit}.', tooShort: '{name} must have at least {limit} characters.', tooLong: '{name} must have at most {limit} characters.',
  pickSub: 'Choose one of its subcommands.', noFiles: 'Files cannot be chosen in this look-alike.', true: 'True', false: 'False', select: 'Make a selection', submit: 'Submit',
  cancel: 'Cancel', close: 'Close', chooseMore: 'Choose at least {count}', enlarge: 'Enlarge: {alt}', picture: 'picture', spoiler: 'Spoiler', original: 'Original message is gone',
  begin: 'This is the beginning of {channel}.', jump: 'Jump to the newest', loadingPage: 'Loading…', requiredField: 'This field is required.',
  tooManyChars: 'At most {limit} characters.', tooFewChars: 'At least {limit} characters.',
};

const VIETNAMESE = {
  actAs: 'Đóng vai', language: 'Ngôn ngữ', theme: 'Đổi giao diện tối hoặc sáng', faults: 'Lỗi giả lập', menu: 'Kênh',
  members: 'Thành viên', online: 'Thành viên', offline: 'ngoại tuyến', apps: 'Ứng dụng', textChannels: 'Kênh chat', direct: 'Tin nhắn trực tiếp',
  openTab: 'Mở {name} trong tab mới', admin: 'quản trị viên', unread: 'chưa đọc', app: 'ỨNG DỤNG',
  botAway: 'Chưa có bot nào kết nối. Hãy khởi động bot và đăng nhập vào đây; đến lúc đó các lệnh không được trả lời.',
  lost: 'Mất kết nối với máy chủ cục bộ. Đang thử lại…',
  ephemeral: 'Chỉ bạn mới có thể thấy tin nhắn này', dismiss: 'Bỏ qua tin nhắn', edited: 'đã chỉnh sửa', used: 'đã dùng', thinking: '{name} đang suy nghĩ…',
  sending: 'Đang gửi lệnh…', failed: 'Tương tác này không thành công', noAnswer: 'Ứng dụng không phản hồi', typing: '{name} đang nhập…',
  more: 'Thêm', copyText: 'Sao chép văn bản', copyId: 'Sao chép ID tin nhắn', copyUser: 'Sao chép ID người dùng', mention: 'Nhắc tên',
  messagePlaceholder: 'Nhắn {channel}', send: 'Gửi', required: 'bắt buộc', optional: 'tùy chọn', commands: 'Lệnh', options: 'Tùy chọn',
  loading: 'Đang tải lựa chọn…', loadFailed: 'Không tải được lựa chọn', noMatch: 'Không có lựa chọn nào phù hợp',
  unknownCommand: 'Ở đây không có lệnh {name}.', didYouMean: 'Ý bạn là {name}?', missing: 'Hãy điền {name}: mục này bắt buộc.',
  notChoice: '{name} phải là một trong các lựa chọn.', notInteger: '{name} phải là số nguyên.', notNumber: '{name} phải là số.',
  notBoolean: '{name} phải là Đúng hoặc Sai.', notFound: '{name}: không có gì tên là “{value}”.', tooLow: '{name} ít nhất phải là {limit}.',
  tooHigh: '{name} nhiều nhất là {limit}.', tooShort: '{name} cần ít nhất {limit} ký tự.', tooLong: '{name} chỉ được tối đa {limit} ký tự.',
  pickSub: 'Hãy chọn một lệnh con.', noFiles: 'Bản mô phỏng này không chọn được tệp.', true: 'Đúng', false: 'Sai', select: 'Chọn một mục', submit: 'Gửi',
  cancel: 'Hủy', close: 'Đóng', chooseMore: 'Chọn ít nhất {count}', enlarge: 'Phóng to: {alt}', picture: 'hình ảnh', spoiler: 'Nội dung ẩn', original: 'Tin nhắn gốc không còn',
  begin: 'Đây là khởi đầu của {channel}.', jump: 'Đến tin mới nhất', loadingPage: 'Đang tải…', requiredField: 'Mục này bắt buộc.',
  tooManyChars: 'Tối đa {limit} ký tự.', tooFewChars: 'Ít nhất {limit} ký tự.',
};

/** A sentence of the page in the acting member's language. */
export function t(key, values = {}) {
  const sentence = (locale() === 'vi' ? VIETNAMESE[key] : undefined) ?? ENGLISH[key];
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
